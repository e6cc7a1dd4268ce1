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
 * Readers' comments since a moment whose words are kept, newest first, from before `before` on. Staff is left out, since
 * no check reads what moderators write.
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

/** Which of these comments a moderator had published after a check or a decision had held them back. */
export async function listReleased(ids: string[], db: Db): Promise<Set<string>> {
  const found = await db.commentEvent.findMany({
    where: { commentId: { in: ids }, reason: 'release', actor: 'moderator' },
    select: { commentId: true },
  })
  return new Set(found.map(({ commentId }) => commentId))
}
