import type { CommentDto, ThreadDto } from '#lib/comments/dto.ts'
import { listCutShort } from '#lib/comments/page-budget.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { listFolded } from '#lib/comments/list-folded.ts'
import { CommentView } from './comment-view.tsx'
import { Folded } from './folded.tsx'
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
  const folded = listFolded([...answered, ...comments])
  const view: View = {
    isFolded: (id) => folded.has(id),
    answersOf: (reply) => answersOf(reply, { here: comments, before: answered, slug }),
    wholeHref: (id) => (cutShort.has(id) ? routes.commentInThread(slug, id) : undefined),
  }
  return (
    <ol className={styles.threads}>
      {threads.map((thread) => (
        <li key={thread.comment.id} className={styles.thread}>
          <Folded
            isFolded={view.isFolded(thread.comment.id)}
            summary={words.discussion.foldedThread(thread.comment.replyCount)}
          >
            <Thread thread={thread} slug={slug} view={view} mayReply={mayReply && !isLocked(thread)} />
          </Folded>
        </li>
      ))}
    </ol>
  )
}

const isLocked = ({ comment }: ThreadDto) => comment.marks.includes('locked')

interface ThreadProps {
  thread: ThreadDto
  slug: string
  view: View
  mayReply: boolean
}

function Thread({ thread, slug, view, mayReply }: ThreadProps) {
  const { comment, replies, nextReplies } = thread
  return (
    <>
      <CommentView
        comment={comment}
        heading="h3"
        mayReply={mayReply}
        wholeHref={view.wholeHref(comment.id)}
      />
      {isLocked(thread) && <p className={styles.note}>{words.discussion.locked}</p>}
      {replies.length > 0 && <Replies thread={thread} view={view} mayReply={mayReply} />}
      {nextReplies !== null && (
        <a className={styles.further} href={routes.thread(slug, comment.id)}>
          {words.discussion.moreReplies}
        </a>
      )}
    </>
  )
}

interface View {
  /** Whether a comment is in a folded branch. */
  isFolded: (id: string) => boolean
  answersOf: (reply: CommentDto) => { href: string; name: string } | undefined
  wholeHref: (id: string) => string | undefined
}

function Replies({ thread, view, mayReply }: Omit<ThreadProps, 'slug'>) {
  const label = words.discussion.replies(thread.comment.author?.name ?? words.writing.someone)
  return (
    <ol className={styles.replies} aria-label={label}>
      {thread.replies.map((reply) => (
        <li key={reply.id}>
          <CommentView
            comment={reply}
            heading="h4"
            answers={view.answersOf(reply)}
            mayReply={mayReply}
            // A folded thread is folded as one.
            isFolded={view.isFolded(reply.id) && !view.isFolded(thread.comment.id)}
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
