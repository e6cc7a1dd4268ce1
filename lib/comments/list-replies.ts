import { AppError } from '#lib/errors.ts'
import { findComment, listByIds } from './comment-store.ts'
import { readReplyCursor } from './cursor.ts'
import type { CommentDeps } from './deps.ts'
import type { CommentDto, ReplyPageDto } from './dto.ts'
import { listReplyRows } from './list-store.ts'
import { hasPlace } from './policy.ts'
import { toPublicDto } from './tree.ts'
import type { CommentRow } from './tree.ts'

/**
 * A page of the replies to a top-level comment, at any depth, in the order they were written. `limit` is 1 to 50. Throws
 * `comments/not-found`, and `request/invalid` for a cursor that is not one.
 */
export async function listReplies(
  { id, cursor, limit }: { id: string; cursor?: string | undefined; limit: number },
  { db }: Pick<CommentDeps, 'db'>,
): Promise<ReplyPageDto> {
  const after = readReplyCursor(cursor)
  const [comment, rows] = await Promise.all([
    findComment(id, db),
    listReplyRows({ rootId: id, after, take: limit + 1 }, db),
  ])
  if (!comment || !hasPlace(comment)) throw new AppError('comments/not-found')
  const shown = rows.slice(0, limit)
  const next = rows.length > limit ? (shown.at(-1)?.id ?? null) : null
  const answered = await findAnswered({ rootId: id, shown }, db)
  return { comment: toPublicDto(comment), replies: shown.map(toPublicDto), answered, next }
}

/** Parents of the shown replies that are neither among them nor the top-level comment: those of earlier pages. */
async function findAnswered(
  { rootId, shown }: { rootId: string; shown: CommentRow[] },
  db: CommentDeps['db'],
): Promise<CommentDto[]> {
  const here = new Set([rootId, ...shown.map((reply) => reply.id)])
  const parents = new Set(shown.flatMap(({ parentId }) => parentId ?? []))
  const missing = [...parents.difference(here)]
  return missing.length === 0 ? [] : (await listByIds(missing, db)).map(toPublicDto)
}
