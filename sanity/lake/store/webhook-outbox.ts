import type pg from 'pg'
import type { WebhookCall } from '../engine/webhook.ts'

export interface Delivery extends WebhookCall {
  id: string
  dataset: string
  transactionId: string
  /** When the transaction was. */
  createdAt: Date
  attemptCount: number
}

/** A call under way is not due again until this has passed, so that a crash in between loses none. */
const leaseSeconds = 30

/** A document's calls are made in order: none before the one before has arrived or was given up. */
const isOldestOfDocument = `not exists (
  select from lake.webhook_deliveries as earlier
  where earlier.webhook_id = call.webhook_id and earlier.dataset = call.dataset
    and earlier.document_id = call.document_id and earlier.id < call.id
)`

interface Asked {
  pool: pg.Pool
  webhookId: string
}

/** Takes the calls of a webhook that are due, oldest first, for this process to make: of a document always its oldest. */
export async function takeDue({
  pool,
  webhookId,
  countMax,
}: Asked & { countMax: number }): Promise<Delivery[]> {
  const { rows } = await pool.query<Delivery>(
    `update lake.webhook_deliveries set next_attempt_at = now() + make_interval(secs => $3), attempt_count = attempt_count + 1
     where id in (
       select id from lake.webhook_deliveries as call
       where webhook_id = $1 and next_attempt_at <= now() and ${isOldestOfDocument}
       order by id limit $2 for update skip locked
     )
     returning id, webhook_id as "webhookId", dataset, transaction_id as "transactionId", document_id as "documentId",
       operation, body, created_at as "createdAt", attempt_count as "attemptCount"`,
    [webhookId, countMax, leaseSeconds],
  )
  return rows.sort((a, b) => Number(a.id) - Number(b.id))
}

export async function forget({ pool, id }: { pool: pg.Pool; id: string }): Promise<void> {
  await pool.query('delete from lake.webhook_deliveries where id = $1', [id])
}

export async function postpone({
  pool,
  id,
  delayMs,
  reason,
}: {
  pool: pg.Pool
  id: string
  delayMs: number
  reason: string
}): Promise<void> {
  await pool.query(
    `update lake.webhook_deliveries
     set next_attempt_at = now() + make_interval(secs => $2), last_error = $3 where id = $1`,
    [id, delayMs / 1_000, reason],
  )
}

/** Milliseconds until the webhook's next call is due, 0 when one is overdue; undefined when there is none. */
export async function untilNextDueMs({ pool, webhookId }: Asked): Promise<number | undefined> {
  const { rows } = await pool.query<{ seconds: number | null }>(
    `select extract(epoch from min(next_attempt_at) - now())::float8 as seconds
     from lake.webhook_deliveries as call where webhook_id = $1 and ${isOldestOfDocument}`,
    [webhookId],
  )
  const seconds = rows[0]?.seconds ?? undefined
  return seconds === undefined ? undefined : Math.max(0, seconds * 1_000)
}

/** Drops the calls of webhooks that are no more, and says how many of which. */
export async function forgetOrphans({ pool, webhookIds }: { pool: pg.Pool; webhookIds: readonly string[] }) {
  const { rows } = await pool.query<{ webhookId: string; count: number }>(
    `with dropped as (delete from lake.webhook_deliveries where webhook_id <> all ($1) returning webhook_id)
     select webhook_id as "webhookId", count(*)::int as count from dropped group by webhook_id`,
    [webhookIds],
  )
  return rows
}
