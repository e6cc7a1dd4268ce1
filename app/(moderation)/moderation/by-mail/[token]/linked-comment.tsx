import type { LinkedCommentDto } from '#lib/moderation/by-mail/dto.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { Named } from '#app/_components/named.tsx'
import { CommentBody } from '#app/_discussion/comment-body.tsx'
import { Reports } from '../../reports.tsx'
import styles from '../../row.module.css'

/** The comment of a link as it is now, and why it waits. */
export function LinkedComment({ comment, timeZone }: { comment: LinkedCommentDto; timeZone: string }) {
  const { author, body, post, isChanged, findings, reports } = comment
  const page = words.byMail.page
  return (
    <article className={styles.row} aria-label={page.writes(author ?? words.queue.nameless)}>
      {isChanged && <p role="note">{page.changed}</p>}
      <p className={styles.note}>
        <Named words={page.writes} name={author ?? words.queue.nameless} />
      </p>
      <p className={styles.note}>
        {post === null ? (
          page.underNothing
        ) : (
          <>
            {page.under} <a href={routes.post(post.slug)}>{post.title}</a>
          </>
        )}
      </p>
      <div className={styles.words}>
        <CommentBody source={body} />
      </div>
      {findings.length > 0 && (
        <ul className={styles.findings} aria-label={page.why}>
          {findings.map(({ check, sentence }) => (
            <li key={check}>{sentence}</li>
          ))}
        </ul>
      )}
      <Reports reports={reports} timeZone={timeZone} />
    </article>
  )
}
