import type { CommentDto, ThreadDto } from '#lib/comments/dto.ts'
import { listCutShort } from '#lib/comments/page-budget.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { CommentView } from './comment-view.tsx'
import styles from './thread-list.module.css'

interface Props {
  threads: ThreadDto[]
  slug: string
  mayReply: boolean
  /** The comment that is shown whole even where those before it fill the page. */
  wholeId?: string | undefined
}

/** Threads with their replies one step in, however deep they answer each other. */
export function ThreadList({ threads, slug, mayReply, wholeId }: Props) {
  const comments = threads.flatMap(({ comment, replies }) => [comment, ...replies])
  const cutShort = listCutShort(comments, wholeId)
  const view: View = {
    mayReply,
    wholeHref: (id) => (cutShort.has(id) ? `${routes.thread(slug, id)}#comment-${id}` : undefined),
  }
  return (
    <ol className={styles.threads}>
      {threads.map((thread) => (
        <li key={thread.comment.id} className={styles.thread}>
          <CommentView
            comment={thread.comment}
            heading="h3"
            mayReply={mayReply}
            wholeHref={view.wholeHref(thread.comment.id)}
          />
          {thread.replies.length > 0 && <Replies thread={thread} view={view} />}
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

interface View {
  mayReply: boolean
  wholeHref: (id: string) => string | undefined
}

function Replies({ thread, view }: { thread: ThreadDto; view: View }) {
  const byId = new Map([thread.comment, ...thread.replies].map((comment) => [comment.id, comment]))
  const label = words.discussion.replies(thread.comment.author?.name ?? words.writing.someone)
  return (
    <ol className={styles.replies} aria-label={label}>
      {thread.replies.map((reply) => (
        <li key={reply.id}>
          <CommentView
            comment={reply}
            heading="h4"
            answers={answered(reply, byId)}
            mayReply={view.mayReply}
            wholeHref={view.wholeHref(reply.id)}
          />
        </li>
      ))}
    </ol>
  )
}

function answered(reply: CommentDto, byId: ReadonlyMap<string, CommentDto>) {
  const parent = reply.depth > 1 && reply.parentId !== null ? byId.get(reply.parentId) : undefined
  return parent?.author ? { id: parent.id, name: parent.author.name } : undefined
}
