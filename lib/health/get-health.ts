import { getDatabase } from '#lib/db.ts'
import { isWorkerAlive } from '#lib/jobs/worker-lock.ts'
import { secondMs } from '#lib/time.ts'
import { sanityClient } from '#sanity/client.ts'
import { checkHealth } from './check-health.ts'
import type { Health } from './check-health.ts'

const timeoutMs = 1.5 * secondMs

/** Asks the database, the Content Lake and the worker whether they are there. */
export async function getHealth(): Promise<Health> {
  const { pool } = getDatabase()
  return checkHealth(
    {
      database: () => pool.query('SELECT 1'),
      lake: () => sanityClient().fetch('1', {}, { signal: AbortSignal.timeout(timeoutMs) }),
      worker: async () => {
        if (!(await isWorkerAlive(pool))) throw new Error('no worker holds the lock')
      },
    },
    { timeoutMs },
  )
}
