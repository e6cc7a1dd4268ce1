import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import styles from './empty-list.module.css'

/** The empty state of a list of articles. */
export function EmptyList() {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{words.lists.emptyTitle}</p>
      <p>{words.lists.emptyText}</p>
      <p>
        <a href={routes.feed()}>{words.lists.emptyFeed}</a>
      </p>
    </div>
  )
}
