import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { createAdaptorServer } from '@hono/node-server'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { z } from 'zod'
import { createLogger, createSecurityLog } from '#lib/log.ts'
import { systemClock } from '#lib/time.ts'
import { openSiteAccounts } from './accounts/site-accounts.ts'
import { createLake } from './lake.ts'
import type { Lake } from './lake.ts'
import { parseWebhooks } from './wire/webhook-request.ts'
import { corsOriginsSchema } from './wire/cors.ts'

const stopTimeMaxMs = 3_000

const envSchema = z.object({
  DATABASE_URL: z.string().min(1),
  LAKE_PORT: z.coerce.number().int().min(0).max(65_535).default(3333),
  SITE_URL: z.url().transform((url) => url.replace(/\/+$/, '')),
  DATA_DIR: z.string().default('.data'),
  SANITY_PROJECT_ID: z.string().default('local'),
  SANITY_DATASET: z.string().default('production'),
  /** The lake's address for browsers, if it is not `/lake` of the site. */
  LAKE_PUBLIC_URL: z
    .url()
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  LAKE_PUBLIC: z.stringbool({ truthy: ['true'], falsy: ['false', ''] }).default(false),
  LAKE_CORS_ORIGINS: corsOriginsSchema,
  SANITY_API_READ_TOKEN: z.string().min(16),
  SANITY_API_WRITE_TOKEN: z.string().min(16),
  LAKE_WEBHOOKS: z.string().default('[]').transform(readWebhooks),
  TRUSTED_PROXY_COUNT: z.coerce.number().int().min(0).default(0),
  LOG_LEVEL: z.string().default('info'),
})

function readWebhooks(json: string, context: z.RefinementCtx) {
  try {
    return parseWebhooks(json)
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) })
    return z.NEVER
  }
}

function readEnv() {
  const result = envSchema.safeParse(process.env)
  if (result.success) return result.data
  // Values are not printed: some are secrets.
  const faults = result.error.issues.map(({ path: [name], message }) => `${String(name)}: ${message}`)
  throw new Error(`These variables are missing or wrong: ${faults.join('; ')}`)
}

type LakeEnv = ReturnType<typeof readEnv>

function openLake(env: LakeEnv): Promise<Lake> {
  return createLake({
    connectionString: env.DATABASE_URL,
    assetsFolder: path.join(env.DATA_DIR, 'assets'),
    publicUrl: env.LAKE_PUBLIC_URL ?? `${env.SITE_URL}/lake`,
    corsOrigins: env.LAKE_CORS_ORIGINS,
    projectId: env.SANITY_PROJECT_ID,
    isPublic: env.LAKE_PUBLIC,
    datasets: [env.SANITY_DATASET],
    readToken: env.SANITY_API_READ_TOKEN,
    writeToken: env.SANITY_API_WRITE_TOKEN,
    accounts: openSiteAccounts({
      connectionString: env.DATABASE_URL,
      siteUrl: env.SITE_URL,
      clock: systemClock,
      logSecurity: createSecurityLog(env.LOG_LEVEL),
      trustedProxyCount: env.TRUSTED_PROXY_COUNT,
    }),
    webhooks: env.LAKE_WEBHOOKS,
    ownOrigins: [new URL(env.SITE_URL).origin],
    trustedProxyCount: env.TRUSTED_PROXY_COUNT,
    clock: systemClock,
    log: createLogger('lake', env.LOG_LEVEL),
  })
}

async function main() {
  // By default V8 lets a heap of documents double before it collects. Measured with 5,000 posts and 2,000 changes:
  // 363 MB instead of 627 at the same speed of queries.
  setFlagsFromString('--heap-growing-percent=25')
  setFlagsFromString('--max-semi-space-size=8')
  const env = readEnv()
  const lake = await openLake(env)
  const server = createAdaptorServer({
    fetch: lake.fetch,
    // Longer than the site keeps idle connections: a request fails if the lake closes its connection at that moment.
    serverOptions: { keepAliveTimeout: 75_000 },
  })
  // eslint-disable-next-line max-params -- Node's own order of arguments
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    lake.upgrade({ request, socket, head })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(env.LAKE_PORT, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  console.log(JSON.stringify({ ready: true, part: 'lake', url: `http://127.0.0.1:${String(port)}` }))

  const stop = () => {
    // Event streams never end by themselves; other requests get some time to finish.
    setTimeout(() => process.exit(0), stopTimeMaxMs).unref()
    server.close()
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    lake.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

main().catch((error: unknown) => {
  console.error(`The Content Lake could not start: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
})
