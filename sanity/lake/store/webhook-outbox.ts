import type pg from 'pg'
import { refusedCountMax } from '../engine/judge-delivery.ts'
import type { WebhookCall } from '../engine/webhook.ts'

export interface Delivery extends WebhookCall {
  id: string
  dataset: string
  transactionId: string
  /** The time of the transaction. */
  createdAt: Date
  attemptCount: number
  /** Refusals so far. */
  refusedCount: number
}

/** A call in progress is due again after this, so that a crash loses none. */
const leaseSeconds = 30

/** How long given-up calls are kept for inspection. */
const deadLetterDays = 30

/**
 * Keeps the calls of a document in order: each waits until the earlier one is accepted, given up or refused often.
 */
const isOldestOfDocument = `not exists (
  select from lake.webhook_deliveries as earlier
  where earlier.webhook_id = call.webhook_id and earlier.dataset = call.dataset
    and earlier.document_id = call.document_id and earlier.id < call.id
    and earlier.given_up_at is null and earlier.refused_count < ${String(refusedCountMax)}
)`

interface Asked {
  pool: pg.Pool
  webhookId: string
}

/** Leases the due calls of a webhook, oldest first, and of each document only the oldest. */
export async function takeDue({
  pool,
  webhookId,
  countMax,
}: Asked & { countMax: number }): Promise<Delivery[]> {
  const { rows } = await pool.query<Delivery>(
    `update lake.webhook_deliveries set next_attempt_at = now() + make_interval(secs => $3), attempt_count = attempt_count + 1
     where id in (
       select id from lake.webhook_deliveries as call
       where webhook_id = $1 and given_up_at is null and next_attempt_at <= now() and ${isOldestOfDocument}
       order by id limit $2 for update skip locked
     )
     returning id, webhook_id as "webhookId", dataset, transaction_id as "transactionId", document_id as "documentId",
       operation, body, created_at as "createdAt", attempt_count as "attemptCount",
       refused_count as "refusedCount"`,
    [webhookId, countMax, leaseSeconds],
  )
  return rows.sort((a, b) => Number(a.id) - Number(b.id))
}

export async function forget({ pool, id }: { pool: pg.Pool; id: string }): Promise<void> {
  await pool.query('delete from lake.webhook_deliveries where id = $1', [id])
}

interface Outcome {
  pool: pg.Pool
  id: string
  refusedCount: number
  reason: string
}

export async function postpone({ pool, id, delayMs, refusedCount, reason }: Outcome & { delayMs: number }) {
  await pool.query(
    `update lake.webhook_deliveries
     set next_attempt_at = now() + make_interval(secs => $2), refused_count = $3, last_error = $4 where id = $1`,
    [id, delayMs / 1_000, refusedCount, reason],
  )
}

/** Keeps the call as a dead letter: it is not repeated and blocks no other. */
export async function giveUp({ pool, id, refusedCount, reason }: Outcome): Promise<void> {
  await pool.query(
    `update lake.webhook_deliveries set given_up_at = now(), refused_count = $2, last_error = $3 where id = $1`,
    [id, refusedCount, reason],
  )
}

export async function forgetDeadLetters(pool: pg.Pool): Promise<void> {
  await pool.query(
    'delete from lake.webhook_deliveries where given_up_at < now() - make_interval(days => $1)',
    [deadLetterDays],
  )
}

/** Milliseconds until the next call is due, 0 if overdue; undefined when there is none. */
export async function untilNextDueMs({ pool, webhookId }: Asked): Promise<number | undefined> {
  const { rows } = await pool.query<{ seconds: number | null }>(
    `select extract(epoch from min(next_attempt_at) - now())::float8 as seconds
     from lake.webhook_deliveries as call where webhook_id = $1 and given_up_at is null and ${isOldestOfDocument}`,
    [webhookId],
  )
  const seconds = rows[0]?.seconds ?? undefined
  return seconds === undefined ? undefined : Math.max(0, seconds * 1_000)
}

/** Deletes the calls of deleted webhooks and returns their numbers. */
export async function forgetOrphans({ pool, webhookIds }: { pool: pg.Pool; webhookIds: readonly string[] }) {
  const { rows } = await pool.query<{ webhookId: string; count: number }>(
    `with dropped as (delete from lake.webhook_deliveries where webhook_id <> all ($1) returning webhook_id)
     select webhook_id as "webhookId", count(*)::int as count from dropped group by webhook_id`,
    [webhookIds],
  )
  return rows
}
