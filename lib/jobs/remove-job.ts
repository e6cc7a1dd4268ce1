import type { Tx } from '#lib/db.ts'

/**
 * Removes the waiting job with a key, if there is one, when the caller's transaction commits. A job that is running
 * finishes, and is not tried again. https://worker.graphile.org/docs/job-key#removing-jobs
 */
export async function removeJob({ key }: { key: string }, tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.remove_job(${key}::text)`
}
