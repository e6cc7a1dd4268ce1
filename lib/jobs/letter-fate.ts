import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'

export type LetterFate = 'sent' | 'waiting'

const lookEveryMs = 100

/**
 * What has become of a letter's job: `sent` when the mail server has taken it, `waiting` when a try has failed or the
 * worker has not come to it in time. A job that is done has no row any more.
 */
export async function readLetterFate(
  { jobId, timeoutMs }: { jobId: string; timeoutMs: number },
  pool: Pick<pg.Pool, 'query'>,
): Promise<LetterFate> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const { rows } = await pool.query<{ hasFailed: boolean }>(
      `SELECT last_error IS NOT NULL AS "hasFailed" FROM graphile_worker.jobs WHERE id = $1`,
      [jobId],
    )
    const [job] = rows
    if (!job) return 'sent'
    if (job.hasFailed || Date.now() > deadline) return 'waiting'
    await delay(lookEveryMs)
  }
}
