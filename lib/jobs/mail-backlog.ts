import type pg from 'pg'
import { jobs } from './jobs.ts'

const mailJobs = Object.entries(jobs)
  .filter(([, { sendsMail }]) => sendsMail)
  .map(([name]) => name)

/** True for a job whose work is to send a letter. */
export const sendsMail = (name: string): boolean => mailJobs.includes(name)

export interface MailBacklog {
  /** Waiting letters that failed before, or are older than a minute. */
  waiting: number
  /** Age of the oldest of these letters in whole minutes; 0 when there is none. */
  oldestMinutes: number
}

/** Counts the letters that could not be sent yet. Given-up letters do not count. */
export async function readMailBacklog(pool: pg.Pool): Promise<MailBacklog> {
  const { rows } = await pool.query<MailBacklog>(
    `SELECT count(*)::int AS waiting,
            coalesce(floor(extract(epoch FROM now() - min(created_at)) / 60), 0)::int AS "oldestMinutes"
       FROM graphile_worker.jobs
      WHERE task_identifier = ANY($1) AND attempts < max_attempts
        AND (last_error IS NOT NULL OR created_at < now() - interval '1 minute')`,
    [mailJobs],
  )
  return rows[0] ?? { waiting: 0, oldestMinutes: 0 }
}
