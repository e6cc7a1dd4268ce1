import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { getDatabase } from '#lib/db.ts'
import { readMailBacklog } from '#lib/jobs/mail-backlog.ts'
import { isWorkerAlive } from '#lib/jobs/worker-lock.ts'
import { secondMs } from '#lib/time.ts'
import { sanityClient } from '#sanity/client.ts'
import { checkHealth } from './check-health.ts'
import type { Health } from './check-health.ts'

const timeoutMs = 1.5 * secondMs

export interface SiteHealth extends Health {
  /** `ok`, `unknown` while the database is away, or how much waits: `waiting 3, oldest 12 min`. */
  mail: string
}

/**
 * Asks the database, the Content Lake and the worker whether they are there, and for letters that could not leave. Those
 * don't make the site fail: whoever takes it out of service for a mail server loses the readers, too.
 */
export async function getHealth(): Promise<SiteHealth> {
  const { pool } = getDatabase()
  const [health, mail] = await Promise.all([checkParts(pool), describeMail(pool)])
  return { ...health, mail }
}

async function describeMail(pool: pg.Pool): Promise<string> {
  const backlog = await Promise.race([
    readMailBacklog(pool).catch(() => null),
    delay(timeoutMs, null, { ref: false }),
  ])
  if (backlog === null) return 'unknown'
  const { waiting, oldestMinutes } = backlog
  return waiting === 0 ? 'ok' : `waiting ${waiting}, oldest ${oldestMinutes} min`
}

function checkParts(pool: pg.Pool): Promise<Health> {
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
