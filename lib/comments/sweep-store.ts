import type { Db } from '#lib/db.ts'
import { dayMs } from '#lib/time.ts'

const resultsKeptMs = 90 * dayMs

/**
 * Deletes kept words whose 24 hours are over, and check results after 90 days. A held comment keeps its results for the
 * moderator who decides.
 */
export async function sweepComments({ now }: { now: Date }, db: Db): Promise<void> {
  await db.pendingComment.deleteMany({ where: { expires: { lt: now } } })
  const at = { lt: new Date(now.getTime() - resultsKeptMs) }
  await db.checkResult.deleteMany({ where: { at, comment: { status: { not: 'HELD' } } } })
}
