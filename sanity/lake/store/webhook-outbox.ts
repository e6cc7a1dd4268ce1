import type pg from 'pg'
import { refusedCountMax } from '../engine/judge-delivery.ts'
import type { WebhookCall } from '../engine/webhook.ts'

export interface Delivery extends WebhookCall {
  id: string
  dataset: string
  transactionId: string
  /** When the transaction was. */
  createdAt: Date
  attemptCount: number
  /** How often the target has answered and not accepted. */
  refusedCount: number
}

/** A call under way is not due again until this has passed, so that a crash in between loses none. */
const leaseSeconds = 30

/** Calls that were given up are kept this long, for whoever looks into it. */
const deadLetterDays = 30

/** A document's calls are made in order: none before the one before has arrived, was given up, or is refused for long. */
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

/** Keeps the call as a dead letter: it is made no more and holds up nothing. */
export async function giveUp({ pool, id, refusedCount, reason }: Outcome): Promise<void> {
  await pool.query(
    `update lake.webhook_deliveries set given_up_at = now(), refused_count = $2, last_error = $3 where id = $1`,
    [id, refusedCount, reason],
  )
}

/** Drops dead letters that nobody has looked into for long. */
export async function forgetDeadLetters(pool: pg.Pool): Promise<void> {
  await pool.query(
    'delete from lake.webhook_deliveries where given_up_at < now() - make_interval(days => $1)',
    [deadLetterDays],
  )
}

/** Milliseconds until the webhook's next call is due, 0 when one is overdue; undefined when there is none. */
export async function untilNextDueMs({ pool, webhookId }: Asked): Promise<number | undefined> {
  const { rows } = await pool.query<{ seconds: number | null }>(
    `select extract(epoch from min(next_attempt_at) - now())::float8 as seconds
     from lake.webhook_deliveries as call where webhook_id = $1 and given_up_at is null and ${isOldestOfDocument}`,
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
