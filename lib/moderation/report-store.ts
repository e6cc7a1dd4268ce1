import type { Db, Tx } from '#lib/db.ts'
import { appealOfLink } from './appeals/to-appeal-dto.ts'
import type { ReportReason, ReportState } from './report.ts'

export interface NewReport {
  id: string
  commentId: string
  version: number
  reporterId: string | null
  email: string | null
  provenAt: Date | null
  reporterKey: string
  reason: ReportReason
  note: string | null
  law: string | null
  name: string | null
  concernsChild: boolean
  createdAt: Date
  tokenHash: string
}

/** Locks a comment until the transaction ends, so that reports, decisions and appeals about it come one by one. */
export async function lockComment(id: string, tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Comment" WHERE id = ${id}::uuid FOR NO KEY UPDATE`
}

/** Keeps a report. False when its reporter has an open report of this comment. */
export async function addReport(report: NewReport, tx: Tx): Promise<boolean> {
  const data = { ...report, openKey: report.reporterKey }
  const { count } = await tx.report.createMany({ data, skipDuplicates: true })
  return count === 1
}

const openColumns = { id: true, reason: true, reporterId: true, reporterKey: true, provenAt: true } as const

export interface OpenReport {
  id: string
  reason: string
  reporterId: string | null
  reporterKey: string | null
  provenAt: Date | null
}

/** The open reports of a comment, oldest first. */
export async function listOpenReports(commentId: string, tx: Tx): Promise<OpenReport[]> {
  return tx.report.findMany({
    where: { state: 'open', commentId },
    orderBy: { id: 'asc' },
    select: openColumns,
  })
}

/** Number of upheld and refused reports by each of these people; people without any are left out. */
export async function countVerdicts(
  reporterIds: string[],
  tx: Tx,
): Promise<Map<string, { upheld: number; refused: number }>> {
  const rows = await tx.$queryRaw<{ reporterId: string; upheld: number; refused: number }[]>`
    SELECT "reporterId", (count(*) FILTER (WHERE state = 'upheld'))::int AS upheld,
      (count(*) FILTER (WHERE state = 'refused'))::int AS refused
    FROM "Report" WHERE "reporterId" = ANY(${reporterIds}::uuid[]) GROUP BY "reporterId"`
  return new Map(rows.map(({ reporterId, ...counts }) => [reporterId, counts]))
}

/** The reports that a decision closed. */
export async function listReportsClosedBy(eventSeq: bigint, tx: Tx): Promise<OpenReport[]> {
  return tx.report.findMany({ where: { eventSeq }, orderBy: { id: 'asc' }, select: openColumns })
}

interface Verdict {
  state: Exclude<ReportState, 'open'>
  decision: string
  eventSeq: bigint
  decidedById: string
  decidedAt: Date
}

/** Closes reports by a decision. */
export async function closeReports({ ids, ...verdict }: Verdict & { ids: string[] }, tx: Tx): Promise<void> {
  await tx.report.updateMany({ where: { id: { in: ids } }, data: { ...verdict, openKey: null } })
}

/**
 * Opens again the reports that a decision closed. A report whose reporter made another one since is opened beside it,
 * without the key of an open report.
 */
export async function reopenReports(eventSeq: bigint, tx: Tx): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Report" r SET state = 'open', decision = NULL, "eventSeq" = NULL, "decidedById" = NULL, "decidedAt" = NULL,
      "openKey" = CASE WHEN EXISTS (SELECT FROM "Report" o WHERE o."openKey" = r."reporterKey") THEN NULL
        ELSE r."reporterKey" END
    WHERE r."eventSeq" = ${eventSeq}`
}

const receiptColumns = {
  id: true,
  commentId: true,
  reason: true,
  note: true,
  law: true,
  state: true,
  decidedAt: true,
  createdAt: true,
  erasedAt: true,
  email: true,
  provenAt: true,
  comment: { select: { postId: true } },
  appeal: { select: appealOfLink },
} as const

/** The report with a token's hash; null when there is none. */
export async function findReport(tokenHash: string, db: Db | Tx) {
  return db.report.findUnique({ where: { tokenHash }, select: receiptColumns })
}

/** Marks the address of a report as proven. An account with this address takes the report over. */
export async function proveReport(
  proven: { id: string; provenAt: Date; reporterKey: string; reporterId: string | null },
  tx: Tx,
): Promise<void> {
  const { id, provenAt, reporterKey, reporterId } = proven
  await tx.$executeRaw`
    UPDATE "Report" SET "provenAt" = ${provenAt.toISOString()}::timestamptz, "reporterKey" = ${reporterKey},
      "reporterId" = ${reporterId}::uuid, email = CASE WHEN ${reporterId}::uuid IS NULL THEN email END,
      "openKey" = CASE WHEN state <> 'open' OR EXISTS (SELECT FROM "Report" o WHERE o."openKey" = ${reporterKey})
        THEN "openKey" ELSE ${reporterKey} END
    WHERE id = ${id}::uuid`
}

/** The address of a comment's writer; null without the comment. */
export async function findWriterEmail(commentId: string, tx: Tx): Promise<string | null> {
  const select = { author: { select: { email: true } } } as const
  return (await tx.comment.findUnique({ where: { id: commentId }, select }))?.author.email ?? null
}

/** Id of the account with an address; null when there is none. */
export async function findAccount(email: string, tx: Tx): Promise<string | null> {
  return (await tx.user.findUnique({ where: { email }, select: { id: true } }))?.id ?? null
}
