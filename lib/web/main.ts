import { Server } from 'node:http'
import path from 'node:path'
import next from 'next'
import { z } from 'zod'
import { getDatabase } from '#lib/db.ts'
import { getEnv } from '#lib/env.ts'
import { describeError } from '#lib/errors.ts'
import { followExpiries } from '#lib/expiry/follow-expiries.ts'
import { createLogger } from '#lib/log.ts'
import { captureConsole } from './capture-console.ts'
import { createLakeProxy, type LakeProxy } from './lake-proxy.ts'
import { createSiteServer, type SiteServer } from './site-server.ts'

const stopGraceMs = 2_500

const env = z
  .object({
    NODE_ENV: z.enum(['development', 'production']),
    PORT: z.coerce.number().int(),
    /** Without it the server listens on every address. */
    HOST: z.string().optional(),
    SITE_URL: z.url(),
    LAKE_URL: z.url().optional(),
    SMTP_URL: z.string().optional(),
    LOG_LEVEL: z.string().default('info'),
    TRUSTED_PROXY_COUNT: z.coerce.number().int().min(0).default(0),
  })
  .parse(process.env)

/** Serves the site on one port: Next.js and, at `/lake`, the embedded Content Lake. */
async function main(): Promise<void> {
  if (env.NODE_ENV === 'production') captureConsole(createLogger('web', env.LOG_LEVEL))
  // Next adds a listener for WebSockets to this server, which never listens. It gets only Next's own upgrades (hot
  // reload), because the others go to the lake.
  const upgrades = new Server()
  const app = next({
    dev: env.NODE_ENV === 'development',
    dir: path.resolve(import.meta.dirname, '../..'),
    hostname: env.HOST ?? 'localhost',
    port: env.PORT,
    httpServer: upgrades,
  })
  await app.prepare()
  const site = createSiteServer({
    siteUrl: env.SITE_URL,
    mailIsConfigured: Boolean(env.SMTP_URL),
    isDevelopment: env.NODE_ENV === 'development',
    trustedProxyCount: env.TRUSTED_PROXY_COUNT,
    lake: openLakeProxy(),
    pages: {
      answer: app.getRequestHandler(),
      upgrade: ({ request, socket, head }) => upgrades.emit('upgrade', request, socket, head),
    },
  })
  await listen(site.server)
  process.stdout.write(`${JSON.stringify({ ready: true, part: 'web', url: env.SITE_URL })}\n`)
  stopOnSignal(
    site,
    followUntil(() => app.close()),
  )
}

function openLakeProxy(): LakeProxy | null {
  const { LAKE_URL: lakeUrl, TRUSTED_PROXY_COUNT: trustedProxyCount } = env
  return lakeUrl === undefined ? null : createLakeProxy({ lakeUrl, trustedProxyCount })
}

/** Expires cached pages after changes by other processes. Returns the function that ends this and calls `close`. */
function followUntil(close: () => Promise<void>): () => Promise<void> {
  const log = createLogger('web', getEnv().LOG_LEVEL)
  const expiries = followExpiries({ pool: getDatabase().pool, log })
  return () => {
    // Not awaited: its last query may hang when the database is gone.
    void expiries.stop()
    return close()
  }
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port: env.PORT, host: env.HOST }, resolve)
  })
}

/** On a signal closes sockets, takes no new requests, and after 2.5 s closes the connections of unfinished ones. */
function stopOnSignal({ server, sockets }: SiteServer, close: () => Promise<void>): void {
  const stop = () => {
    setTimeout(() => server.closeAllConnections(), stopGraceMs).unref()
    for (const socket of sockets) socket.destroy()
    server.close(() => {
      void close().finally(() => process.exit(0))
    })
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

main().catch((error: unknown) => {
  console.error(`The web server could not start: ${describeError(error)}`)
  process.exit(1)
})
