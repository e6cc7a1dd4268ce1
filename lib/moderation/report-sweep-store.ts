import type { Db, Tx } from '#lib/db.ts'
import { dayMs } from '#lib/time.ts'

/** An address that nobody has confirmed is kept for this time. */
const unprovenKeptMs = 7 * dayMs
/** After the answer to an appeal, its words are kept for this time. */
const answeredKeptMs = 30 * dayMs
/** Comments whose reports are closed in one run. */
const mootMax = 100

/** Ids of comments whose writers erased them, with open reports. */
export async function listMootComments(db: Db): Promise<string[]> {
  const rows = await db.report.findMany({
    where: { state: 'open', comment: { status: 'DELETED', body: '' } },
    distinct: ['commentId'],
    take: mootMax,
    select: { commentId: true },
  })
  return rows.map(({ commentId }) => commentId)
}

/** Closes reports without a verdict. */
export async function closeMoot({ ids, at }: { ids: string[]; at: Date }, tx: Tx): Promise<void> {
  const where = { id: { in: ids } }
  await tx.report.updateMany({ where, data: { state: 'moot', decidedAt: at, openKey: null } })
}

/** Erases what reports say of comments whose writers erased them: it may quote the words. */
export async function eraseQuotes(db: Db): Promise<void> {
  await db.report.updateMany({
    where: {
      OR: [{ note: { not: null } }, { law: { not: null } }],
      comment: { status: 'DELETED', body: '' },
    },
    data: { note: null, law: null },
  })
}

/** Erases addresses that were not confirmed in time. */
export async function eraseUnproven({ now }: { now: Date }, db: Db): Promise<void> {
  const createdAt = { lt: new Date(now.getTime() - unprovenKeptMs) }
  await db.report.updateMany({
    where: { email: { not: null }, provenAt: null, createdAt },
    data: { email: null },
  })
}

/**
 * Erases who reported and in which words, once the time to appeal is over and an appeal was answered. The reason and the
 * decision stay, without a person.
 */
export async function eraseDecided(
  { now, decidedBefore }: { now: Date; decidedBefore: Date },
  db: Db,
): Promise<void> {
  const answeredBefore = new Date(now.getTime() - answeredKeptMs)
  await db.$executeRaw`
    WITH erased AS (
      UPDATE "Report" r SET "reporterId" = NULL, email = NULL, "reporterKey" = NULL, note = NULL, law = NULL,
        name = NULL, "erasedAt" = ${now.toISOString()}::timestamptz
      WHERE r."erasedAt" IS NULL AND r."decidedAt" < ${decidedBefore.toISOString()}::timestamptz AND NOT EXISTS (
        SELECT FROM "Appeal" a WHERE a."reportId" = r.id
          AND (a.state = 'open' OR a."decidedAt" > ${answeredBefore.toISOString()}::timestamptz))
      RETURNING id)
    UPDATE "Appeal" a SET text = '', answer = NULL FROM erased WHERE a."reportId" = erased.id`
}
