import type { EditAttributes } from './edit.ts'
import styles from './list-head.module.css'

interface ListHeadProps {
  title: string
  description?: string | null
  /** The colour of the rule beside it, for topics. */
  colour?: string
  /** Marks for the preview. */
  marks?: { title: EditAttributes; description: EditAttributes }
}

/** The heading over a list of articles. */
export function ListHead({ title, description, colour = 'var(--accent)', marks }: ListHeadProps) {
  return (
    <header className={styles.head} style={{ borderInlineStartColor: colour }}>
      <h1 className={styles.title} {...marks?.title}>
        {title}
      </h1>
      {description && (
        <p className={styles.description} {...marks?.description}>
          {description}
        </p>
      )}
    </header>
  )
}
