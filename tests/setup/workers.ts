import pino from 'pino'
import { afterEach } from 'vitest'
import { tasks } from '#lib/jobs/tasks/tasks.ts'
import { startWorker } from '#lib/jobs/worker.ts'
import type { RunningWorker } from '#lib/jobs/worker.ts'
import type { Mailer, Message } from '#lib/mail/mailer.ts'
import { systemClock } from '#lib/time.ts'
import { taskContent } from '#tests/factories/task-content.ts'
import type { useDatabase } from './database.ts'

export interface TestWorker {
  worker: RunningWorker
  sent: Message[]
}

/**
 * Starts workers on the test's database, and collects the letters that they send. The first `refusals` letters fail. After
 * each test the workers stop, and the queue is emptied.
 */
export function useWorkers(database: ReturnType<typeof useDatabase>) {
  const running: RunningWorker[] = []
  afterEach(async () => {
    await Promise.all(running.splice(0).map((worker) => worker.stop()))
    await database.pool.query('DELETE FROM graphile_worker._private_jobs')
  })
  return async ({
    refusals = 0,
    hold,
  }: { refusals?: number; hold?: Promise<void> } = {}): Promise<TestWorker> => {
    const sent: Message[] = []
    let toRefuse = refusals
    const mailer: Mailer = {
      send: async (message) => {
        if (toRefuse-- > 0) throw new Error('451 try again later')
        await hold
        sent.push(message)
      },
      close: () => undefined,
    }
    const { db, pool } = database
    const worker = startWorker(
      // Without crontab: every ten minutes it would add a sweep that no test has queued.
      { pool, log: pino({ level: 'silent' }), tasks, crontab: '' },
      {
        db,
        clock: systemClock,
        mailer,
        siteUrl: 'http://localhost:3000',
        ...taskContent('People & Practice'),
        secret: 's'.repeat(32),
      },
    )
    running.push(worker)
    await worker.ready
    return { worker, sent }
  }
}
