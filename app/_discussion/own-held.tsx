'use client'

import type { CommentDto } from '#lib/comments/dto.ts'
import * as words from '#lib/words/en.ts'
import { CommentTime } from './comment-time.tsx'
import { useDiscussion } from './discussion-context.tsx'
import { useModerator } from './moderator-context.ts'
import { OwnComment } from './own-comment.tsx'
import { WhyHeld } from './why-held.tsx'
import styles from './thread-list.module.css'

/**
 * The reader's own held comments. Only their writer may see them, so they are fetched after load and shown as typed:
 * the Markdown parser stays on the server. Moderators see those of others, too.
 */
export function OwnHeld() {
  const { held } = useDiscussion()
  const moderator = useModerator()
  return (
    <>
      {held.length > 0 && <HeldComments held={held} />}
      {moderator && <moderator.HeldByOthers />}
    </>
  )
}

function HeldComments({ held }: { held: CommentDto[] }) {
  return (
    <section className={styles.held} aria-label={words.writing.ownHeld}>
      {held.map((comment) => (
        <article key={comment.id} id={`comment-${comment.id}`} className={styles.comment} tabIndex={-1}>
          <header className={styles.head}>
            <h3 className={styles.name}>
              <bdi>{comment.author?.name ?? words.writing.someone}</bdi>
            </h3>
            <span className={styles.when}>
              <CommentTime date={comment.createdAt} />
            </span>
          </header>
          <p className={styles.mark}>{words.writing.heldMark}</p>
          <WhyHeld reasons={comment.heldBecause} />
          <OwnComment comment={comment} typed={{ body: comment.body ?? '', version: comment.version }}>
            <p className={styles.typed} dir="auto">
              {comment.body}
            </p>
          </OwnComment>
        </article>
      ))}
    </section>
  )
}
