import type { Tx } from '#lib/db.ts'

/**
 * Takes the job that waits under a key out of the queue, if there is one, when the caller's transaction commits. One
 * that is being done ends, and is not tried again. https://worker.graphile.org/docs/job-key#removing-jobs
 */
export async function removeJob({ key }: { key: string }, tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.remove_job(${key}::text)`
}
