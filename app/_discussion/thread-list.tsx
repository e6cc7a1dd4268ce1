import type { CommentDto, ThreadDto } from '#lib/comments/dto.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { CommentView } from './comment-view.tsx'
import styles from './thread-list.module.css'

interface Props {
  threads: ThreadDto[]
  slug: string
  mayReply: boolean
}

/** Threads with their replies one step in, however deep they answer each other. */
export function ThreadList({ threads, slug, mayReply }: Props) {
  return (
    <ol className={styles.threads}>
      {threads.map((thread) => (
        <li key={thread.comment.id} className={styles.thread}>
          <CommentView comment={thread.comment} heading="h3" mayReply={mayReply} />
          {thread.replies.length > 0 && <Replies thread={thread} mayReply={mayReply} />}
          {thread.nextReplies !== null && (
            <a className={styles.further} href={routes.thread(slug, thread.comment.id)}>
              {words.discussion.moreReplies}
            </a>
          )}
        </li>
      ))}
    </ol>
  )
}

function Replies({ thread, mayReply }: { thread: ThreadDto; mayReply: boolean }) {
  const byId = new Map([thread.comment, ...thread.replies].map((comment) => [comment.id, comment]))
  const label = words.discussion.replies(thread.comment.author?.name ?? words.writing.someone)
  return (
    <ol className={styles.replies} aria-label={label}>
      {thread.replies.map((reply) => (
        <li key={reply.id}>
          <CommentView comment={reply} heading="h4" answers={answered(reply, byId)} mayReply={mayReply} />
        </li>
      ))}
    </ol>
  )
}

function answered(reply: CommentDto, byId: ReadonlyMap<string, CommentDto>) {
  const parent = reply.depth > 1 && reply.parentId !== null ? byId.get(reply.parentId) : undefined
  return parent?.author ? { id: parent.id, name: parent.author.name } : undefined
}
