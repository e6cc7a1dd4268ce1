import { withClient } from '#lib/with-client.ts'

/** Number of webhook calls that a lake still has to make. */
export async function countWebhookCalls(connectionString: string): Promise<number> {
  const { rows } = await withClient({ connectionString }, (client) =>
    client.query<{ n: number }>(
      'select count(*)::int as n from lake.webhook_deliveries where given_up_at is null',
    ),
  )
  return rows[0]?.n ?? 0
}
