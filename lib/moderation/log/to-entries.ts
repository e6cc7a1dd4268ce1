import type { CommentedPost } from '#lib/comments/comment.ts'
import type { Moderator } from '../assert-moderator.ts'
import { commentOfSubject } from '../decision.ts'
import type { ModerationDeps } from '../deps.ts'
import { findLastDecisions } from '../record-store.ts'
import type { LogEntryDto, LoggedCommentDto, LoggedEventDto } from './dto.ts'
import { listLoggedComments } from './log-store.ts'
import type { LoggedComment } from './log-store.ts'

type Deps = Pick<ModerationDeps, 'db' | 'findPost'>

const beginningLength = 200

/** Events with the comments that they are about, each read once. */
export async function toEntries(
  { events, viewer }: { events: readonly LoggedEventDto[]; viewer: Moderator },
  { db, findPost }: Deps,
): Promise<LogEntryDto[]> {
  const commentIds = [...new Set(events.flatMap((event) => commentOf(event) ?? []))]
  const [comments, lastDecisions] = await Promise.all([
    listLoggedComments(commentIds, db),
    findLastDecisions({ subjects: commentIds.map((id) => `comment:${id}`) }, db),
  ])
  const postIds = [...new Set(comments.map(({ postId }) => postId))]
  const posts = new Map(await Promise.all(postIds.map(async (id) => [id, await findPost(id)] as const)))
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  return events.map((event) => {
    const comment = byId.get(commentOf(event) ?? '') ?? null
    return {
      ...event,
      comment: comment && toComment(comment, posts),
      canUndo: comment !== null && canUndo({ event, comment, viewer, lastDecisions }),
    }
  })
}

/** The comment of an event: its subject, or what the report or appeal is about. */
function commentOf({ subject, data }: LoggedEventDto): string | null {
  const about = data['comment']
  return typeof about === 'string' ? about : commentOfSubject(subject)
}

function toComment(
  { id, postId, body, authorId, author }: LoggedComment,
  posts: ReadonlyMap<string, CommentedPost | null>,
): LoggedCommentDto {
  const post = posts.get(postId)
  return {
    id,
    post: post ? { slug: post.slug, title: post.title } : null,
    author: { id: authorId, name: author.name },
    beginning: body.slice(0, beginningLength) || null,
  }
}

interface Undoing {
  event: LoggedEventDto
  comment: LoggedComment
  viewer: Moderator
  lastDecisions: ReadonlyMap<string, bigint>
}

/** The rules of `undoDecision`, which decides them once more. */
function canUndo({ event: { kind, seq, subject, data }, comment, viewer, lastDecisions }: Undoing): boolean {
  if (kind !== 'decision' || lastDecisions.get(subject) !== BigInt(seq)) return false
  return comment.status === data['to'] && comment.body !== '' && comment.authorId !== viewer.id
}
