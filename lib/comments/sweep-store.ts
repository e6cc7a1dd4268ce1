import type { Db } from '#lib/db.ts'
import { dayMs } from '#lib/time.ts'

const resultsKeptMs = 90 * dayMs

/**
 * Deletes kept words that have run out, and results of checks after 90 days. A comment that still waits keeps its
 * results for the moderator who decides.
 */
export async function sweepComments({ now }: { now: Date }, db: Db): Promise<void> {
  await db.pendingComment.deleteMany({ where: { expires: { lt: now } } })
  const at = { lt: new Date(now.getTime() - resultsKeptMs) }
  await db.checkResult.deleteMany({ where: { at, comment: { status: { not: 'HELD' } } } })
}
