import type pg from 'pg'
import type { Webhook } from '../engine/webhook.ts'

export interface KeptWebhook extends Webhook {
  createdAt: Date
}

/** The webhooks made through the API, oldest first. */
export async function loadWebhooks(pool: pg.Pool): Promise<KeptWebhook[]> {
  const { rows } = await pool.query<{ createdAt: Date; body: Webhook }>(
    'select created_at as "createdAt", body from lake.webhooks order by created_at, id',
  )
  return rows.map(({ createdAt, body }) => ({ ...body, createdAt }))
}

export async function saveWebhook({
  pool,
  webhook: { createdAt, ...webhook },
}: {
  pool: pg.Pool
  webhook: KeptWebhook
}): Promise<void> {
  await pool.query(
    `insert into lake.webhooks (id, created_at, body) values ($1, $2, $3)
     on conflict (id) do update set body = excluded.body`,
    [webhook.id, createdAt, JSON.stringify(webhook)],
  )
}

export async function deleteWebhook({ pool, id }: { pool: pg.Pool; id: string }): Promise<void> {
  await pool.query('delete from lake.webhooks where id = $1', [id])
}
