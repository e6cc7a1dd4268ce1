import type { CalloutBlock } from '#lib/content/dto.ts'
import * as words from '#lib/words/en.ts'
import { ShortText } from './short-text.tsx'
import styles from './callout.module.css'

/** An aside: a note, a tip, a caution. Its title names the kind, since colour alone would not suffice. */
export function Callout({ value }: { value: CalloutBlock }) {
  const title = value.title ?? words.article.callout[value.tone]
  return (
    <aside className={`${styles.callout} ${styles[value.tone]}`} aria-label={title}>
      <p className={styles.title}>{title}</p>
      <ShortText value={value.body} />
    </aside>
  )
}
