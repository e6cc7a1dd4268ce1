import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'

export type LetterFate = 'sent' | 'waiting'

const lookEveryMs = 100

/**
 * Waits for the end of a letter's job: `sent` when the job is done, and therefore has no row any more; `waiting` when an
 * attempt has failed, or the job is not done within `timeoutMs`.
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
