import type { Db } from '#lib/db.ts'

export interface ReportLetterRow {
  /** The reporter's address: that of the account, or the one typed. */
  to: string
  reason: string
  isProven: boolean
  state: string
  eventSeq: bigint | null
  decidedAt: Date | null
  /** Whether the answer to an appeal tells the decision. */
  isToldByAppeal: boolean
}

/** What a letter about a report needs; null when there is no such report, or no address of its reporter any more. */
export async function findReportLetter(reportId: string, db: Db): Promise<ReportLetterRow | null> {
  const found = await db.report.findUnique({
    where: { id: reportId },
    select: {
      email: true,
      reason: true,
      provenAt: true,
      state: true,
      eventSeq: true,
      decidedAt: true,
      reporter: { select: { email: true } },
      appeal: { select: { state: true } },
    },
  })
  const to = found?.reporter?.email ?? found?.email
  if (!found || !to) return null
  const { reason, provenAt, state, eventSeq, decidedAt, appeal } = found
  const isToldByAppeal = appeal?.state === 'founded'
  return { to, reason, isProven: provenAt !== null, state, eventSeq, decidedAt, isToldByAppeal }
}
