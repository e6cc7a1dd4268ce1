import type { Db, Tx } from '#lib/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { appendEvents } from './record-store.ts'
import {
  closeMoot,
  eraseDecided,
  eraseQuotes,
  eraseUnproven,
  listMootComments,
} from './report-sweep-store.ts'
import { listOpenReports, lockComment } from './report-store.ts'
import { appealableSince } from './statement.ts'

/**
 * Closes the open reports of comments that their writers erased, and tells the reporters. Erases addresses that nobody
 * confirmed within seven days, and everything about reporters once the time to appeal is over.
 */
export async function sweepReports({ now }: { now: Date }, db: Db): Promise<void> {
  for (const commentId of await listMootComments(db)) {
    await db.$transaction((tx) => closeReportsOf({ commentId, at: now }, tx))
  }
  await eraseQuotes(db)
  await eraseUnproven({ now }, db)
  await eraseDecided({ now, decidedBefore: appealableSince(now) }, db)
}

async function closeReportsOf({ commentId, at }: { commentId: string; at: Date }, tx: Tx): Promise<void> {
  await lockComment(commentId, tx)
  const reports = await listOpenReports(commentId, tx)
  await closeMoot({ reports, at }, tx)
  for (const { id, provenAt } of reports) {
    if (provenAt === null) continue
    const payload = { reportId: id, event: null, postTitle: null }
    await addJob(tx, { name: 'moderation.report-decided', payload })
  }
  const moot = { at, actorId: null, kind: 'report-decided' } as const
  await appendEvents(
    reports.map(({ id, reason }) => ({
      ...{ ...moot, subject: `report:${id}` },
      data: { comment: commentId, reason, state: 'moot', event: null },
    })),
    tx,
  )
}
