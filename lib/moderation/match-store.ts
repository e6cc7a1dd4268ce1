import { Prisma } from '#prisma/generated/client.ts'
import type { CommentStatus } from '#lib/comments/comment.ts'
import type { Db } from '#lib/db.ts'
import { conditionsOf } from './queue-store.ts'
import type { QueueFilters } from './queue-store.ts'

export interface MatchRow {
  /** Null for the comments with open reports. */
  status: CommentStatus | null
  count: number
  /** When the oldest was written. */
  oldest: Date
}

/** Number of the comments that fit filters, by status, and of those with open reports; nothing where there are none. */
export async function countMatchRows(filters: QueueFilters, db: Db): Promise<MatchRow[]> {
  const conditions = Prisma.join([Prisma.sql`c.body <> ''`, ...conditionsOf(filters)], ' AND ')
  return db.$queryRaw<MatchRow[]>`
    WITH fitting AS MATERIALIZED (
      SELECT c.id, c.status, c."createdAt" FROM "Comment" c JOIN "User" u ON u.id = c."authorId" WHERE ${conditions})
    SELECT status::text AS status, count(*)::int AS count, min("createdAt") AS oldest FROM fitting GROUP BY status
    UNION ALL
    SELECT NULL, count(DISTINCT f.id)::int, min(r."createdAt")
    FROM fitting f JOIN "Report" r ON r."commentId" = f.id WHERE r.state = 'open' HAVING count(*) > 0`
}
