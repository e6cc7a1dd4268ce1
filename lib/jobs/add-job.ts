import type { Tx } from '#lib/db.ts'
import { jobs } from './jobs.ts'
import type { JobName, JobPayload } from './jobs.ts'

export interface NewJob<Name extends JobName> {
  name: Name
  payload: JobPayload<Name>
  /** Replaces the waiting job with the same key, so that a consequence happens once. */
  key?: string
  /** Earliest time; at once if left out. */
  runAt?: Date
}

/**
 * Queues a job inside the caller's transaction: it runs if and only if the transaction commits. The commit wakes the
 * worker (NOTIFY). Returns the job's id. Throws a ZodError for a wrong payload.
 * https://worker.graphile.org/docs/sql-add-job
 */
export async function addJob<Name extends JobName>(tx: Tx, job: NewJob<Name>): Promise<string> {
  const { payload, maxAttempts } = jobs[job.name]
  const body = JSON.stringify(payload.parse(job.payload))
  const [added] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM graphile_worker.add_job(
      identifier => ${job.name}::text,
      payload => ${body}::json,
      run_at => ${job.runAt?.toISOString() ?? null}::timestamptz,
      max_attempts => ${maxAttempts}::int,
      job_key => ${job.key ?? null}::text
    )`
  if (!added) throw new Error('the queue did not take the job')
  return added.id
}
