import { connection } from 'next/server'
import { getHealth } from '#lib/health/get-health.ts'

/** Whether the parts the site stands on answer: 200 when all do, else 503. */
export async function GET(): Promise<Response> {
  await connection()
  const health = await getHealth()
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
