import type { Db } from '#lib/db.ts'

interface Claiming {
  /** Null to claim none. */
  commentId: string | null
  personId: string
  now: Date
  until: Date
}

/** A person claims one comment at most. A claim of another person stays until it ends; an unknown comment has none. */
export async function putClaim({ commentId, personId, now, until }: Claiming, db: Db): Promise<void> {
  await db.$executeRaw`
    WITH released AS (
      DELETE FROM "CommentClaim"
      WHERE "personId" = ${personId}::uuid AND "commentId" IS DISTINCT FROM ${commentId}::uuid)
    INSERT INTO "CommentClaim" AS claim ("commentId", "personId", until)
    SELECT id, ${personId}::uuid, ${until} FROM "Comment" WHERE id = ${commentId}::uuid
    ON CONFLICT ("commentId") DO UPDATE SET "personId" = excluded."personId", until = excluded.until
    WHERE claim."personId" = excluded."personId" OR claim.until <= ${now}`
}

/** The claims that have not ended. */
export async function listClaims(
  now: Date,
  db: Db,
): Promise<{ commentId: string; person: { id: string; name: string | null } }[]> {
  return db.commentClaim.findMany({
    where: { until: { gt: now } },
    take: 200,
    select: { commentId: true, person: { select: { id: true, name: true } } },
  })
}

/** Deletes claims that have ended. */
export async function sweepClaims({ now }: { now: Date }, db: Db): Promise<void> {
  await db.commentClaim.deleteMany({ where: { until: { lt: now } } })
}
