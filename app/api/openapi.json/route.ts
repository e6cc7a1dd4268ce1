import { connection } from 'next/server'
import { getSiteUrl } from '#lib/env.ts'
import { describeApi } from './document.ts'

export async function GET(): Promise<Response> {
  // The site's address is known when it runs, not while it is built.
  await connection()
  return Response.json(describeApi({ siteUrl: getSiteUrl() }), {
    headers: { 'cache-control': 'public, max-age=3600' },
  })
}
