import type pg from 'pg'
import { jobs } from './jobs.ts'

const mailJobs = Object.entries(jobs)
  .filter(([, { sendsMail }]) => sendsMail)
  .map(([name]) => name)

/** True for a job whose work is to send a letter. */
export const sendsMail = (name: string): boolean => mailJobs.includes(name)

export interface MailBacklog {
  /** Letters that wait although they have been tried, or have been asked for a minute ago. */
  waiting: number
  /** Age of the oldest of them, in whole minutes. */
  oldestMinutes: number
}

/** The letters that could not leave so far. Those that were given up on are not among them. */
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
