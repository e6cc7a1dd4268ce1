import type pg from 'pg'

export interface Delivery {
  id: string
  dataset: string
  transactionId: string
  body: string
  attemptCount: number
}

/** A call under way is not due again until this has passed, so that a crash in between loses none. */
const leaseSeconds = 30

/** Takes the calls that are due, oldest first, for this process to make. */
export async function takeDue({ pool, countMax }: { pool: pg.Pool; countMax: number }): Promise<Delivery[]> {
  const { rows } = await pool.query<Delivery>(
    `update lake.webhook_deliveries set next_attempt_at = now() + make_interval(secs => $2), attempt_count = attempt_count + 1
     where id in (
       select id from lake.webhook_deliveries where next_attempt_at <= now() order by id limit $1 for update skip locked
     )
     returning id, dataset, transaction_id as "transactionId", body, attempt_count as "attemptCount"`,
    [countMax, leaseSeconds],
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

/** Milliseconds until the next call is due, 0 when one is overdue; undefined when there is none. */
export async function untilNextDueMs(pool: pg.Pool): Promise<number | undefined> {
  const { rows } = await pool.query<{ seconds: number | null }>(
    'select extract(epoch from min(next_attempt_at) - now())::float8 as seconds from lake.webhook_deliveries',
  )
  const seconds = rows[0]?.seconds ?? undefined
  return seconds === undefined ? undefined : Math.max(0, seconds * 1_000)
}
