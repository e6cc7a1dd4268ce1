import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { run, runMigrations, Logger } from 'graphile-worker'
import type { JobHelpers, Runner, TaskList } from 'graphile-worker'
import type pg from 'pg'
import type { Logger as Log } from 'pino'
import { withRequestId } from '#lib/request-context.ts'
import { secondMs } from '#lib/time.ts'
import { sendsMail } from './mail-backlog.ts'
import type { Task, TaskDeps } from './task.ts'
import { releaseOrphanedJobs, takeWorkerLock } from './worker-lock.ts'

export interface WorkerOptions {
  pool: pg.Pool
  log: Log
  tasks: readonly Task[]
  crontab: string
}

export interface RunningWorker {
  /** Resolves when the database answers and has the queue's tables; rejects when it fails before. */
  ready: Promise<void>
  /** Takes no new jobs and lets running ones finish; after 2.5 s they go back to the queue. */
  stop: () => Promise<void>
}

const retryMs = 500
const concurrentJobs = 4

/**
 * Runs jobs until it is stopped, and holds the worker's lock meanwhile. When PostgreSQL is lost, it starts again as soon as
 * PostgreSQL is back. A second worker on the same database waits to take over.
 */
export function startWorker(options: WorkerOptions, deps: TaskDeps): RunningWorker {
  const stopping = new AbortController()
  let done = Promise.resolve()
  const ready = new Promise<void>((resolve, reject) => {
    let isReady = false
    const onReady = () => {
      isReady = true
      resolve()
    }
    done = keepWorking(options, { deps, signal: stopping.signal, onReady, canRetry: () => isReady }).catch(
      reject,
    )
  })
  return {
    ready,
    stop: async () => {
      stopping.abort()
      await done
    },
  }
}

interface Life {
  deps: TaskDeps
  signal: AbortSignal
  onReady: () => void
}

async function keepWorking(options: WorkerOptions, life: Life & { canRetry: () => boolean }): Promise<void> {
  while (!life.signal.aborted) {
    try {
      await workOnce(options, life)
    } catch (error) {
      if (!life.canRetry()) throw error
      options.log.warn({ fault: faultOf(error) }, 'the database does not answer; trying again')
      await sleep(retryMs, undefined, { signal: life.signal }).catch(() => undefined)
    }
  }
}

/** One life of the worker, from waiting for the lock until a stop. Throws when the database is lost. */
async function workOnce(options: WorkerOptions, { deps, signal, onReady }: Life): Promise<void> {
  const { pool, log, crontab } = options
  const client = await pool.connect()
  const lost = endOf(client)
  const stopped = aborted(signal)
  let runner: Runner | undefined
  try {
    await runMigrations({ pgPool: pool, logger: toGraphileLogger(log) })
    onReady()
    const locked = takeWorkerLock(client)
    locked.catch(() => undefined)
    await Promise.race([locked, stopped, lost])
    if (signal.aborted) return
    await releaseOrphanedJobs(client)
    runner = await run({
      pgPool: pool,
      taskList: toTaskList(options, deps),
      crontab,
      concurrency: concurrentJobs,
      noHandleSignals: true,
      gracefulShutdownAbortTimeout: 2.5 * secondMs,
      // Without batches a stop does not wait until the queue has heard of a job's end: the next worker would run it again.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      logger: toGraphileLogger(log),
    })
    await Promise.race([runner.promise, stopped, lost])
  } finally {
    // `stop` throws when the runner has ended by itself.
    await runner?.stop().catch(() => undefined)
    // Closing the connection releases the lock, or ends the wait for it.
    client.release(true)
  }
}

/** Rejects when a connection ends. */
function endOf(client: pg.PoolClient): Promise<never> {
  const lost = new Promise<never>((_resolve, reject) => {
    client.on('error', reject)
    client.on('end', () => {
      reject(new Error('the connection that holds the lock has ended'))
    })
  })
  // After a stop nobody listens any more, and this end is no unhandled fault.
  lost.catch(() => undefined)
  return lost
}

/** Tasks by their name. Each failed attempt is logged in one line and thrown, so that the queue tries again. */
function toTaskList({ tasks, log }: WorkerOptions, deps: TaskDeps): TaskList {
  const perform = async ({ name, run: runTask }: Task, payload: unknown) => {
    try {
      await runTask(payload, deps)
    } catch (error) {
      const what = sendsMail(name) ? 'a letter could not be sent' : 'a job failed'
      log.warn(
        { task: name, fault: withoutAddresses(faultOf(error)) },
        `${what}; it waits and is tried again`,
      )
      throw error
    }
  }
  return Object.fromEntries(
    tasks.map((task) => [
      task.name,
      (payload: unknown, { job }: JobHelpers) => withRequestId(`job-${job.id}`, () => perform(task, payload)),
    ]),
  )
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort')
}

/** Logs the queue's own messages, without the mail addresses that a mail server repeats in its refusals. */
function toGraphileLogger(log: Log): Logger {
  return new Logger((scope) => (level, message) => {
    // `toTaskList` has logged a failed task already.
    const isKnown = message.startsWith('Failed task')
    const severity = isKnown ? 'debug' : level === 'error' ? 'error' : level === 'warning' ? 'warn' : 'debug'
    const { taskIdentifier: task, jobId } = scope
    log[severity]({ task, jobId }, withoutAddresses(message))
  })
}

const withoutAddresses = (text: string) => text.replace(/[^\s<>'"@]+@[^\s<>'"]+/g, '…')

function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return (error as NodeJS.ErrnoException).code ?? error.message
}
