import * as words from '#lib/words/en.ts'
import { discussionId } from './show-comment.ts'
import styles from './thread-list.module.css'

/**
 * Replaces a discussion that can't be reached. `data-passing` keeps the page out of the cache: see
 * `app/_cache/cache-handler.ts`. The retry is a plain link to the page.
 */
export function Unavailable() {
  return (
    <section
      id={discussionId}
      className={styles.section}
      aria-labelledby="discussion-title"
      data-passing="true"
    >
      <h2 id="discussion-title" className={styles.title}>
        {words.discussion.title}
      </h2>
      <div className={styles.empty}>
        <p className={styles.emptyTitle}>{words.discussion.unavailableTitle}</p>
        <p>
          {words.discussion.unavailableText} <a href="">{words.discussion.reload}</a>
        </p>
      </div>
    </section>
  )
}
