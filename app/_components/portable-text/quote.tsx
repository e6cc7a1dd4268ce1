import type { QuoteBlock } from '#lib/content/dto.ts'
import styles from './quote.module.css'

export function Quote({ value }: { value: QuoteBlock }) {
  return (
    <figure className={styles.figure}>
      <blockquote className={styles.quote}>
        <p>{value.text}</p>
      </blockquote>
      {value.attribution && <figcaption className={styles.attribution}>{value.attribution}</figcaption>}
    </figure>
  )
}
