import type { CommentStatus } from '#lib/comments/comment.ts'
import type { Db } from '#lib/db.ts'
import { makeTimeId } from '#lib/ids.ts'

export interface RehearsedRow {
  id: string
  body: string
  status: CommentStatus
  createdAt: Date
  authorName: string | null
}

/**
 * Comments of readers since a moment, newest first, without erased ones; with `before`, those older than that id. No
 * check reads the words of staff, so they are left out.
 */
export async function listWords(
  { since, before, take }: { since: Date; before: string | null; take: number },
  db: Db,
): Promise<RehearsedRow[]> {
  return db.$queryRaw<RehearsedRow[]>`
    SELECT c.id, c.body, c.status, c."createdAt", u.name AS "authorName"
    FROM "Comment" c JOIN "User" u ON u.id = c."authorId"
    WHERE c.id >= ${makeTimeId(since)}::uuid AND (${before}::uuid IS NULL OR c.id < ${before}::uuid)
      AND c.body <> '' AND u.role = 'READER'
    ORDER BY c.id DESC LIMIT ${take}`
}

/** Number of those comments, `max` at most. */
export async function countWords({ since, max }: { since: Date; max: number }, db: Db): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM "Comment" c JOIN "User" u ON u.id = c."authorId"
      WHERE c.id >= ${makeTimeId(since)}::uuid AND c.body <> '' AND u.role = 'READER' LIMIT ${max}) AS words`
  return row?.count ?? 0
}

/** Ids of those comments that a moderator ever released. */
export async function listReleased(ids: string[], db: Db): Promise<Set<string>> {
  const found = await db.commentEvent.findMany({
    where: { commentId: { in: ids }, reason: 'release', actor: 'moderator' },
    select: { commentId: true },
  })
  return new Set(found.map(({ commentId }) => commentId))
}
