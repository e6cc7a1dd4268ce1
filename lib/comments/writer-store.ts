import type { Db, Tx } from '#lib/db.ts'
import { makeTimeId } from '#lib/ids.ts'

export interface RecentRow {
  postId: string
  body: string
  idempotencyKey: string
  createdAt: Date
}

/**
 * The latest comments of a person since a moment, at any post, newest first: ten at most. Deleted and removed ones are left
 * out, and so is the comment `exceptId`.
 */
export async function listRecent(
  { authorId, since, exceptId }: { authorId: string; since: Date; exceptId: string | null },
  db: Db,
): Promise<RecentRow[]> {
  // Ids begin with the time, so the index on them also limits the search to it.
  return db.$queryRaw<RecentRow[]>`
    SELECT "postId", body, "idempotencyKey", "createdAt" FROM "Comment"
    WHERE "authorId" = ${authorId}::uuid AND id >= ${makeTimeId(since)}::uuid AND status <> 'DELETED'
      AND id IS DISTINCT FROM ${exceptId}::uuid
    ORDER BY id DESC LIMIT 10`
}

/** Lets the other comments of a person wait until the caller's transaction ends. */
export async function lockWriter(authorId: string, tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`writer ${authorId}`}, 0))`
}

/** When a person wrote their latest comment of any status, also a deleted one; null without one. */
export async function findLatestAt(authorId: string, tx: Tx): Promise<Date | null> {
  const found = await tx.comment.findFirst({
    where: { authorId },
    orderBy: { id: 'desc' },
    select: { createdAt: true },
  })
  return found?.createdAt ?? null
}
