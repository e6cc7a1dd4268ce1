import styles from './list-head.module.css'

interface ListHeadProps {
  title: string
  description?: string | null
  /** Of the rule beside it: a topic's. */
  colour?: string
}

/** The heading over a list of articles. */
export function ListHead({ title, description, colour = 'var(--accent)' }: ListHeadProps) {
  return (
    <header className={styles.head} style={{ borderInlineStartColor: colour }}>
      <h1 className={styles.title}>{title}</h1>
      {description && <p className={styles.description}>{description}</p>}
    </header>
  )
}
