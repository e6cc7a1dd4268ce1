import type { KeyTakeawaysBlock } from '#lib/content/dto.ts'
import * as words from '#lib/words/en.ts'
import styles from './key-takeaways.module.css'

/** The article in a few sentences. */
export function KeyTakeaways({ value }: { value: KeyTakeawaysBlock }) {
  return (
    <aside className={styles.box} aria-label={words.article.keyTakeaways}>
      <p className={styles.title}>{words.article.keyTakeaways}</p>
      <ul className={styles.list}>
        {value.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </aside>
  )
}
