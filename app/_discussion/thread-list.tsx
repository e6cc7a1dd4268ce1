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
  /** A comment that is shown whole, even after others have used the page's room. */
  wholeId?: string | undefined
  /** Comments of earlier pages that replies here answer. */
  answered?: CommentDto[] | undefined
}

/** Threads with their replies indented one level, whatever their depth. */
export function ThreadList({ threads, slug, mayReply, wholeId, answered = [] }: Props) {
  const comments = threads.flatMap(({ comment, replies }) => [comment, ...replies])
  const cutShort = listCutShort(comments, wholeId)
  const view: View = {
    mayReply,
    answersOf: (reply) => answersOf(reply, { here: comments, before: answered, slug }),
    wholeHref: (id) => (cutShort.has(id) ? routes.commentInThread(slug, id) : undefined),
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
  answersOf: (reply: CommentDto) => { href: string; name: string } | undefined
  wholeHref: (id: string) => string | undefined
}

function Replies({ thread, view }: { thread: ThreadDto; view: View }) {
  const label = words.discussion.replies(thread.comment.author?.name ?? words.writing.someone)
  return (
    <ol className={styles.replies} aria-label={label}>
      {thread.replies.map((reply) => (
        <li key={reply.id}>
          <CommentView
            comment={reply}
            heading="h4"
            answers={view.answersOf(reply)}
            mayReply={view.mayReply}
            wholeHref={view.wholeHref(reply.id)}
          />
        </li>
      ))}
    </ol>
  )
}

interface Answerable {
  here: CommentDto[]
  before: CommentDto[]
  slug: string
}

/** The writer and address of the comment that a reply to a reply answers. */
function answersOf({ depth, parentId }: CommentDto, { here, before, slug }: Answerable) {
  if (depth < 2) return undefined
  const isParent = ({ id }: CommentDto) => id === parentId
  const parentHere = here.find(isParent)
  const parent = parentHere ?? before.find(isParent)
  if (!parent?.author) return undefined
  const href = parentHere ? `#comment-${parent.id}` : routes.commentInThread(slug, parent.id)
  return { href, name: parent.author.name }
}
