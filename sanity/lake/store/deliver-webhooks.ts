import type pg from 'pg'
import type { Logger } from 'pino'
import type { Clock } from '#lib/time.ts'
import type { Webhook } from '../engine/webhook.ts'
import { callWebhook } from './call-webhook.ts'
import { forget, postpone, takeDue, untilNextDueMs } from './webhook-outbox.ts'
import type { Delivery } from './webhook-outbox.ts'

export interface WebhookDelivery {
  /** Looks for due calls now, as after a commit. */
  wake: () => void
  /** Ends; what was not delivered is kept for the next start. */
  close: () => Promise<void>
}

export interface DeliveryDeps {
  pool: pg.Pool
  webhook: Webhook
  projectId: string
  clock: Clock
  log: Logger
}

const batchCountMax = 8
const firstDelayMs = 250
/** For a persistent webhook short, since whoever it tells may be back at any moment; for others kind to their target. */
const delayMaxMs = { persistent: 5_000, other: 60_000 }
/** The hosted service gives a call up after this long, too. */
const retryTimeMaxMs = 30 * 60_000
/** How long to wait for the database, and at most between two looks into the outbox. */
const idleMaxMs = 30_000
const databaseRetryMs = 1_000

/** Delivers what the outbox holds for one webhook, for as long as it runs: at once, then again with growing delays. */
export function deliverWebhook(deps: DeliveryDeps): WebhookDelivery {
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

type Work = DeliveryDeps & { signal: AbortSignal }

/** Makes the calls that are due and says how long there is nothing to do. */
async function workOnce(deps: Work): Promise<number> {
  const { pool, webhook, log } = deps
  try {
    const due = await takeDue({ pool, webhookId: webhook.id, countMax: batchCountMax })
    await Promise.all(due.map((delivery) => deliver({ ...deps, delivery })))
    if (due.length > 0) return 0
    return Math.min(idleMaxMs, (await untilNextDueMs({ pool, webhookId: webhook.id })) ?? idleMaxMs)
  } catch (error) {
    log.warn({ err: error }, 'webhook outbox out of reach')
    return databaseRetryMs
  }
}

async function deliver({ delivery, ...deps }: Work & { delivery: Delivery }) {
  const { pool, webhook, log, clock, signal, projectId } = deps
  const { id, attemptCount, transactionId, documentId } = delivery
  const outcome = await callWebhook({ webhook, delivery, projectId, now: clock.now(), signal }).then(
    judge,
    (error: unknown) => ({ reason: error instanceof Error ? error.message : String(error), isFinal: false }),
  )
  if (!outcome) return forget({ pool, id })
  const { reason, isFinal } = outcome
  const about = { webhook: webhook.name, transactionId, documentId, attemptCount, reason }
  const isLate = clock.now().getTime() - delivery.createdAt.getTime() > retryTimeMaxMs
  if (!webhook.isPersistent && !signal.aborted && (isFinal || isLate)) {
    log.error(about, 'webhook call given up')
    return forget({ pool, id })
  }
  const delayMaxHereMs = webhook.isPersistent ? delayMaxMs.persistent : delayMaxMs.other
  const delayMs = Math.min(delayMaxHereMs, firstDelayMs * 2 ** Math.min(attemptCount - 1, 16))
  log.warn({ ...about, delayMs }, 'webhook call not accepted')
  return postpone({ pool, id, delayMs, reason })
}

/**
 * Why a call was not accepted; undefined when it was. A 4xx says that the call is wrong, which trying again does not
 * change; but for 429, too many. https://www.sanity.io/docs/content-lake/webhook-best-practices
 */
function judge(status: number): { reason: string; isFinal: boolean } | undefined {
  if (status >= 200 && status < 300) return undefined
  return { reason: `answered ${String(status)}`, isFinal: status >= 400 && status < 500 && status !== 429 }
}
