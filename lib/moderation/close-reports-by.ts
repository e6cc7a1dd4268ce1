import type { Tx } from '#lib/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import type { Moderator } from './assert-moderator.ts'
import { outcomes } from './decision.ts'
import type { Decision } from './decision.ts'
import { appendEvents } from './record-store.ts'
import { closeReports } from './report-store.ts'
import type { OpenReport } from './report-store.ts'
import { letterDelayMs } from './state-reasons.ts'

interface Closing {
  viewer: Moderator
  decision: Decision
  /** The decision in the record. */
  event: bigint
  reports: readonly OpenReport[]
  commentId: string
  postTitle: string | null
  at: Date
}

/** Whether the moderator who decides made the report. A moderator gives no verdict on their own report. */
export const isOwnReport = ({ reporterId }: OpenReport, viewer: Moderator): boolean =>
  reporterId === viewer.id

/**
 * Closes the reports of a comment by a decision, records each, and queues a letter to each proven address. The decider's
 * own reports end as moot.
 */
export async function closeReportsBy(
  { viewer, decision, event, reports, commentId, postTitle, at }: Closing,
  tx: Tx,
): Promise<void> {
  if (reports.length === 0) return
  const verdict = outcomes[decision].restricts ? 'upheld' : 'refused'
  const stateOf = (report: OpenReport) => (isOwnReport(report, viewer) ? 'moot' : verdict)
  for (const [state, closed] of Map.groupBy(reports, stateOf)) {
    const ids = closed.map(({ id }) => id)
    await closeReports({ ids, state, decision, eventSeq: event, decidedById: viewer.id, decidedAt: at }, tx)
  }
  const decided = { at, actorId: viewer.id, kind: 'report-decided' } as const
  await appendEvents(
    reports.map((report) => {
      const { id, reason } = report
      const data = { comment: commentId, reason, state: stateOf(report), event: String(event) }
      return { ...decided, subject: `report:${id}`, data }
    }),
    tx,
  )
  for (const report of reports) {
    if (report.provenAt === null || isOwnReport(report, viewer)) continue
    await addJob(tx, {
      name: 'moderation.report-decided',
      payload: { reportId: report.id, event: String(event), postTitle },
      runAt: new Date(at.getTime() + letterDelayMs),
    })
  }
}
