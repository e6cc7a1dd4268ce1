import type pg from 'pg'
import type { Logger } from 'pino'
import { minuteMs } from '#lib/time.ts'
import type { Clock } from '#lib/time.ts'
import type { Webhook } from '../engine/webhook.ts'
import { isGivenUp, refusalOf } from '../engine/judge-delivery.ts'
import type { Answer } from '../engine/judge-delivery.ts'
import { callWebhook } from './call-webhook.ts'
import { forget, giveUp, postpone, takeDue, untilNextDueMs } from './webhook-outbox.ts'
import type { Delivery } from './webhook-outbox.ts'

export interface WebhookDelivery {
  /** Looks for due calls now. */
  wake: () => void
  /** Stops; undelivered calls stay for the next start. */
  close: () => Promise<void>
}

export interface DeliveryDeps {
  pool: pg.Pool
  webhook: Webhook
  projectId: string
  mayBePrivate: boolean
  clock: Clock
  log: Logger
}

const batchCountMax = 8
const firstDelayMs = 250
/** Short for persistent webhooks, whose target may be back at any moment; longer to spare other targets. */
const delayMaxMs = { persistent: 5_000, other: 60_000 }
/** The longest pause between two looks into the outbox. */
const idleMaxMs = 30_000
const databaseRetryMs = 1_000

/** Delivers the calls of one webhook: at once, then repeatedly with growing delays. */
export function deliverWebhook(deps: DeliveryDeps): WebhookDelivery {
  const closing = new AbortController()
  const target = { acceptedAtMs: undefined }
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
      const pauseMs = await workOnce({ ...deps, target, signal: closing.signal })
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

interface Work extends DeliveryDeps {
  signal: AbortSignal
  /** The time when the target last accepted a call. */
  target: { acceptedAtMs: number | undefined }
}

/** Makes the due calls and returns the time until the next. */
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

/** A receiver that starts, as the site that is still built, is out of reach for so long. */
const startingMs = 10 * minuteMs

async function deliver({ delivery, ...deps }: Work & { delivery: Delivery }) {
  const { pool, webhook, log, clock, signal, projectId, mayBePrivate, target } = deps
  const { id, attemptCount, transactionId, documentId } = delivery
  const answer: Answer = await callWebhook({
    webhook,
    delivery,
    projectId,
    now: clock.now(),
    signal,
    mayBePrivate,
  }).then(
    (status) => ({ status }),
    (error: unknown) => ({ error }),
  )
  const nowMs = clock.now().getTime()
  const ageMs = nowMs - delivery.createdAt.getTime()
  const refusal = refusalOf(answer)
  if (!refusal) {
    target.acceptedAtMs = nowMs
    const wasWarned = delivery.refusedCount > 0 || ageMs >= startingMs
    const accepted = { webhook: webhook.name, transactionId, documentId, attemptCount }
    // As loud as the failures before it, so that a terminal with their warnings also shows their end.
    if (attemptCount > 1) log[wasWarned ? 'warn' : 'info'](accepted, 'webhook call accepted after failures')
    return forget({ pool, id })
  }
  const { reason, kind } = refusal
  const { isPersistent } = webhook
  const refusedCount = delivery.refusedCount + (kind === 'unreachable' ? 0 : 1)
  const about = { webhook: webhook.name, transactionId, documentId, attemptCount, reason }
  const sinceAcceptedMs = target.acceptedAtMs === undefined ? undefined : nowMs - target.acceptedAtMs
  if (!signal.aborted && isGivenUp({ refusal, isPersistent, refusedCount, ageMs, sinceAcceptedMs })) {
    log.error(about, 'webhook call given up')
    return giveUp({ pool, id, refusedCount, reason })
  }
  const delayMaxHereMs = isPersistent ? delayMaxMs.persistent : delayMaxMs.other
  const delayMs = Math.min(delayMaxHereMs, firstDelayMs * 2 ** Math.min(attemptCount - 1, 16))
  const isStarting = kind === 'unreachable' && ageMs < startingMs
  log[isStarting ? 'info' : 'warn']({ ...about, delayMs }, 'webhook call not accepted')
  return postpone({ pool, id, delayMs, refusedCount, reason })
}
