import type { Db } from '#lib/db.ts'
import { makeTimeId } from '#lib/ids.ts'

export interface WriterRow {
  /** Their latest comments since a moment, newest first, without deleted and removed ones: ten at most. */
  recent: { postId: string; body: string; idempotencyKey: string; createdAt: Date }[]
  /** Whether any comment of theirs is published now. */
  hasPublished: boolean
}

/** Reads the latest comments of a person, at any post; the comment `exceptId` counts nowhere. */
export async function readWriter(
  { authorId, since, exceptId }: { authorId: string; since: Date; exceptId: string | null },
  db: Db,
): Promise<WriterRow> {
  // Ids begin with the time, so the index on them also limits the search to it.
  const rows = await db.$queryRaw<
    ({ hasPublished: boolean } & {
      [Key in keyof WriterRow['recent'][number]]: WriterRow['recent'][number][Key] | null
    })[]
  >`
    SELECT published.found AS "hasPublished", c."postId", c.body, c."idempotencyKey", c."createdAt"
    FROM (
        SELECT EXISTS (
          SELECT FROM "Comment"
          WHERE "authorId" = ${authorId}::uuid AND status = 'PUBLISHED' AND id IS DISTINCT FROM ${exceptId}::uuid
        ) AS found) AS published
      LEFT JOIN LATERAL (
        SELECT "postId", body, "idempotencyKey", "createdAt", id FROM "Comment"
        WHERE "authorId" = ${authorId}::uuid AND id >= ${makeTimeId(since)}::uuid AND status <> 'DELETED'
          AND id IS DISTINCT FROM ${exceptId}::uuid
        ORDER BY id DESC LIMIT 10) AS c ON TRUE
    ORDER BY c.id DESC`
  const recent = rows.flatMap(({ postId, body, idempotencyKey, createdAt }) =>
    postId === null || body === null || idempotencyKey === null || createdAt === null
      ? []
      : [{ postId, body, idempotencyKey, createdAt }],
  )
  return { recent, hasPublished: rows[0]?.hasPublished === true }
}
