import { connection } from 'next/server'
import { getSiteUrl } from '#lib/env.ts'
import { settingsOrDefault } from '../../_lib/settings-or-default.ts'
import { methodsOf } from '../_methods.ts'
import { collectApi } from './collect-api.ts'

async function describe(): Promise<Response> {
  // The site's address is known at run time only.
  await connection()
  const { name } = await settingsOrDefault()
  return Response.json(collectApi({ siteName: name, siteUrl: getSiteUrl() }), {
    headers: { 'cache-control': 'public, max-age=3600' },
  })
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: describe })
