import { Prisma } from '#prisma/generated/client.ts'
import type { Db } from '#lib/db.ts'
import { conditionsOf, rowsFrom } from './queue-store.ts'
import type { QueuePart, QueueRow } from './queue-store.ts'
import { countMax } from './queue.ts'

/** A page of the comments with open reports, oldest comment first. A comment without words is left to the sweep. */
export async function listReportedRows(
  { cursor, limit, ...filters }: QueuePart,
  db: Db,
): Promise<QueueRow[]> {
  const after = cursor === undefined ? Prisma.empty : Prisma.sql`AND "commentId" > ${cursor}::uuid`
  const conditions = [Prisma.sql`c.body <> ''`, ...conditionsOf(filters)]
  return db.$queryRaw<QueueRow[]>`
    ${rowsFrom(Prisma.sql`
      (SELECT DISTINCT "commentId" FROM "Report" WHERE state = 'open' ${after} ORDER BY "commentId") reported
      JOIN "Comment" c ON c.id = reported."commentId"`)}
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY reported."commentId" LIMIT ${limit}`
}

/** Number of comments with open reports, `countMax` at most, and the time of the oldest report. */
export async function countReported(db: Db): Promise<{ count: number; oldest: Date | null }> {
  const [row] = await db.$queryRaw<{ count: number; oldest: Date | null }[]>`
    SELECT
      (SELECT count(*)::int FROM (
        SELECT DISTINCT r."commentId" FROM "Report" r JOIN "Comment" c ON c.id = r."commentId"
        WHERE r.state = 'open' AND c.body <> '' LIMIT ${countMax}) AS counted) AS count,
      (SELECT min("createdAt") FROM "Report" WHERE state = 'open') AS oldest`
  return row ?? { count: 0, oldest: null }
}

export interface ReportRow {
  id: string
  commentId: string
  version: number
  reason: string
  note: string | null
  law: string | null
  name: string | null
  concernsChild: boolean
  reporterId: string | null
  provenAt: Date | null
  createdAt: Date
}

/** The open reports of comments, oldest first. */
export async function listReportsOf(commentIds: string[], db: Db): Promise<ReportRow[]> {
  return db.report.findMany({
    where: { state: 'open', commentId: { in: commentIds } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      commentId: true,
      version: true,
      reason: true,
      note: true,
      law: true,
      name: true,
      concernsChild: true,
      reporterId: true,
      provenAt: true,
      createdAt: true,
    },
  })
}
