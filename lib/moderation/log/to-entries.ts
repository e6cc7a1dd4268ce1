import type { CommentedPost } from '#lib/comments/comment.ts'
import type { Moderator } from '../assert-moderator.ts'
import type { ModerationDeps } from '../deps.ts'
import { listNamesOf } from '../people-store.ts'
import type { LogEntryDto, LoggedCommentDto } from './dto.ts'
import { listLoggedComments } from './log-store.ts'
import type { LoggedComment, LogRow } from './log-store.ts'

type Deps = Pick<ModerationDeps, 'db' | 'findPost'>

const beginningLength = 200

/** Events with the names and comments that they are about, each read once. */
export async function toEntries(
  { rows, viewer }: { rows: readonly LogRow[]; viewer: Moderator },
  { db, findPost }: Deps,
): Promise<LogEntryDto[]> {
  const actorIds = [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))]
  const commentIds = [...new Set(rows.flatMap(({ subject }) => commentOf(subject) ?? []))]
  const [names, comments] = await Promise.all([listNamesOf(actorIds, db), listLoggedComments(commentIds, db)])
  const postIds = [...new Set(comments.map(({ postId }) => postId))]
  const posts = new Map(await Promise.all(postIds.map(async (id) => [id, await findPost(id)] as const)))
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  return rows.map((row) => {
    const comment = byId.get(commentOf(row.subject) ?? '') ?? null
    return {
      seq: String(row.seq),
      at: row.at.toISOString(),
      kind: row.kind,
      actor: row.actorId === null ? null : { id: row.actorId, name: names.get(row.actorId) ?? null },
      subject: row.subject,
      comment: comment && toComment(comment, posts),
      data: JSON.parse(row.data) as LogEntryDto['data'],
      undoes: row.undoes?.toString() ?? null,
      undoneBy: row.undoneBy?.toString() ?? null,
      hash: row.hash,
      canUndo: comment !== null && canUndo({ row, comment, viewer }),
    }
  })
}

const commentOf = (subject: string): string | undefined => /^comment:(.+)$/.exec(subject)?.[1]

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

/** The rules of `undoDecision`, which decides them once more. */
function canUndo({ row, comment, viewer }: { row: LogRow; comment: LoggedComment; viewer: Moderator }) {
  if (row.kind !== 'decision' || row.undoneBy !== null) return false
  const { to } = JSON.parse(row.data) as { to?: unknown }
  return comment.status === to && comment.body !== '' && comment.authorId !== viewer.id
}
