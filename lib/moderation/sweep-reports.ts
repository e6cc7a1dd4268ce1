import type { Db, Tx } from '#lib/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { closeAsMoot } from './close-as-moot.ts'
import { eraseDecided, eraseQuotes, eraseUnproven, listMootComments } from './report-sweep-store.ts'
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
  for (const { id, provenAt } of reports) {
    if (provenAt === null) continue
    const payload = { reportId: id, event: null, postTitle: null }
    await addJob(tx, { name: 'moderation.report-decided', payload })
  }
  await closeAsMoot({ reports, commentId, at }, tx)
}
