import type pg from 'pg'
import type { Logger } from 'pino'
import type { Clock } from '#lib/time.ts'
import { signWebhook } from '../wire/sign-webhook.ts'
import { forget, postpone, takeDue, untilNextDueMs } from './webhook-outbox.ts'
import type { Delivery } from './webhook-outbox.ts'

export interface WebhookTarget {
  url: string
  secret: string
}

export interface WebhookDelivery {
  /** Looks for due calls now, as after a commit. */
  wake: () => void
  /** Ends; what was not delivered is kept for the next start. */
  close: () => Promise<void>
}

interface DeliveryDeps {
  pool: pg.Pool
  target: WebhookTarget
  projectId: string
  clock: Clock
  log: Logger
}

const batchCountMax = 16
const timeoutMs = 10_000
const firstDelayMs = 250
const delayMaxMs = 5_000
/** How long to wait for the database, and at most between two looks into the outbox. */
const idleMaxMs = 30_000
const databaseRetryMs = 1_000

/** Delivers what stands in the outbox for as long as it runs: at once, then again with growing delays, until it arrives. */
export function deliverWebhooks(deps: DeliveryDeps): WebhookDelivery {
  const closing = new AbortController()
  let wakeUp: (() => void) | undefined
  let isWoken = false

  const idle = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      if (isWoken || closing.signal.aborted) {
        resolve()
        return
      }
      const timer = setTimeout(resolve, milliseconds)
      wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const run = async () => {
    while (!closing.signal.aborted) {
      isWoken = false
      const pauseMs = await workOnce({ ...deps, signal: closing.signal })
      if (pauseMs > 0) await idle(pauseMs)
    }
  }

  const running = run()
  const wake = () => {
    isWoken = true
    wakeUp?.()
  }
  return {
    wake,
    close: async () => {
      closing.abort()
      wake()
      await running
    },
  }
}

/** Makes the calls that are due and says how long there is nothing to do. */
async function workOnce(deps: DeliveryDeps & { signal: AbortSignal }): Promise<number> {
  try {
    const due = await takeDue({ pool: deps.pool, countMax: batchCountMax })
    await Promise.all(due.map((delivery) => deliver({ ...deps, delivery })))
    if (due.length > 0) return 0
    return Math.min(idleMaxMs, (await untilNextDueMs(deps.pool)) ?? idleMaxMs)
  } catch (error) {
    deps.log.warn({ err: error }, 'webhook outbox out of reach')
    return databaseRetryMs
  }
}

async function deliver({
  pool,
  delivery,
  log,
  ...call
}: DeliveryDeps & { delivery: Delivery; signal: AbortSignal }) {
  const { id, attemptCount } = delivery
  const reason = await post({ delivery, ...call })
  if (reason === undefined) return forget({ pool, id })
  const delayMs = Math.min(delayMaxMs, firstDelayMs * 2 ** Math.min(attemptCount - 1, 16))
  log.warn({ attemptCount, delayMs, reason }, 'webhook not accepted')
  return postpone({ pool, id, delayMs, reason })
}

/** Why the call did not arrive; undefined when it did. */
async function post({
  delivery,
  target,
  projectId,
  clock,
  signal,
}: Omit<DeliveryDeps, 'pool' | 'log'> & { delivery: Delivery; signal: AbortSignal }): Promise<
  string | undefined
> {
  const { body, dataset, transactionId, id } = delivery
  try {
    const response = await fetch(target.url, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': `${transactionId}-${id}`,
        'sanity-dataset': dataset,
        'sanity-project-id': projectId,
        'sanity-transaction-id': transactionId,
        'sanity-webhook-signature': signWebhook({
          body,
          secret: target.secret,
          timeMs: clock.now().getTime(),
        }),
      },
    })
    await response.body?.cancel()
    return response.ok ? undefined : `answered ${String(response.status)}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
