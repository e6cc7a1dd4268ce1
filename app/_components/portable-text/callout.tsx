import type { CalloutBlock } from '#lib/content/dto.ts'
import * as words from '#lib/words/en.ts'
import { ShortText } from './short-text.tsx'
import styles from './callout.module.css'

/** An aside to the argument: a note, a tip, a caution. Its kind is said in words, never by colour alone. */
export function Callout({ value }: { value: CalloutBlock }) {
  const title = value.title ?? words.article.callout[value.tone]
  return (
    <aside className={`${styles.callout} ${styles[value.tone]}`} aria-label={title}>
      <p className={styles.title}>{title}</p>
      <ShortText value={value.body} />
    </aside>
  )
}
