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
  reports: readonly Pick<OpenReport, 'id' | 'reason' | 'provenAt'>[]
  commentId: string
  postTitle: string | null
  at: Date
}

/** Closes the reports of a comment by a decision, records each, and queues a letter to each proven address. */
export async function closeReportsBy(
  { viewer, decision, event, reports, commentId, postTitle, at }: Closing,
  tx: Tx,
): Promise<void> {
  if (reports.length === 0) return
  const state = outcomes[decision].restricts ? 'upheld' : 'refused'
  const ids = reports.map(({ id }) => id)
  await closeReports({ ids, state, decision, eventSeq: event, decidedById: viewer.id, decidedAt: at }, tx)
  const decided = { at, actorId: viewer.id, kind: 'report-decided' } as const
  await appendEvents(
    reports.map(({ id, reason }) => {
      const data = { comment: commentId, reason, state, event: String(event) }
      return { ...decided, subject: `report:${id}`, data }
    }),
    tx,
  )
  for (const { id, provenAt } of reports) {
    if (provenAt === null) continue
    await addJob(tx, {
      name: 'moderation.report-decided',
      payload: { reportId: id, event: String(event), postTitle },
      runAt: new Date(at.getTime() + letterDelayMs),
    })
  }
}
