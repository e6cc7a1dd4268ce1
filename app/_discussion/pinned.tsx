import type { CommentDto } from '#lib/comments/dto.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { CommentBody } from './comment-body.tsx'
import { CommentTime } from './comment-time.tsx'
import styles from './thread-list.module.css'

/** The pinned comment above the threads. It keeps its place in its thread, where it is answered. */
export function Pinned({
  comment: { id, author, body, createdAt },
  slug,
}: {
  comment: CommentDto
  slug: string
}) {
  if (author === null || body === null) return null
  return (
    <aside className={styles.pinned} aria-labelledby="pinned-title">
      <h3 id="pinned-title" className={styles.role}>
        {words.discussion.pinnedTitle}
      </h3>
      <p className={styles.head}>
        <bdi className={styles.name}>{author.name}</bdi>
        <span className={styles.when}>
          <CommentTime date={createdAt} />
        </span>
      </p>
      <CommentBody source={body} />
      <a className={styles.further} href={routes.commentInThread(slug, id)}>
        {words.discussion.toThread}
      </a>
    </aside>
  )
}
