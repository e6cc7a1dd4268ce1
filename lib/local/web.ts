import { createServer, Server, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { Socket } from 'node:net'
import next from 'next'
import { z } from 'zod'
import { renderingUnderWay } from '#lib/renderings.ts'
import { createCompressor } from './compress-once.ts'
import { createLakeProxy, lakePrefix } from './lake-proxy.ts'
import { isLoopback } from './settings.ts'
import { describeError } from './start-error.ts'

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
    TRUSTED_PROXY_COUNT: z.coerce.number().int().min(0).default(0),
  })
  .parse(process.env)

/** The site: Next.js and, at `/lake`, the embedded Content Lake, so that all has one origin and one port. */
async function main(): Promise<void> {
  // Next adds a listener for WebSockets to the server it is given. It gets one that never listens, and from that the
  // upgrades that are its own (hot reload); those of the lake go to the lake.
  const upgrades = new Server()
  const hostname = env.HOST ?? 'localhost'
  const app = next({
    dev: env.NODE_ENV === 'development',
    dir: path.resolve(import.meta.dirname, '../..'),
    hostname,
    port: env.PORT,
    httpServer: upgrades,
  })
  await app.prepare()
  const handle = app.getRequestHandler()
  const lake = env.LAKE_URL === undefined ? null : createLakeProxy(env.LAKE_URL)
  const compress = createCompressor()

  const server = createServer((request, response) => {
    if (isMisdirected(request)) {
      refuse(response)
      return
    }
    noteClient(request)
    if (lake && isForLake(request)) {
      lake.forward(request, response)
      return
    }
    hideForeignOrigin(request)
    nameLocationOnce(response)
    compress(request, response)
    // Next answers its own errors; what is thrown all the same must not end the process.
    afterRendering(request, () => handle(request, response)).catch((error: unknown) => {
      console.error(describeError(error))
      response.destroy()
    })
  })
  // Longer than the idle time of proxies in front, which otherwise reuse a connection at the moment it closes.
  server.keepAliveTimeout = 75_000
  const sockets = new Set<Socket>()
  // Node's own order of arguments.
  server.on('upgrade', (...[request, socket, head]) => {
    if (!(socket instanceof Socket) || isMisdirected(request)) {
      socket.destroy()
      return
    }
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    noteClient(request)
    if (lake && isForLake(request)) lake.upgrade({ request, socket, head })
    else if (!upgrades.emit('upgrade', request, socket, head)) socket.destroy()
  })
  await listen(server)
  process.stdout.write(`${JSON.stringify({ ready: true, part: 'web', url: env.SITE_URL })}\n`)
  stopOnSignal({ server, sockets, close: () => app.close() })
}

const isForLake = (request: IncomingMessage) => request.url?.startsWith(lakePrefix) === true

const { host: siteHost, origin: siteOrigin } = new URL(env.SITE_URL)

/**
 * While sign-in links are shown at /dev/mailbox, a foreign page could reach them by giving its own name this
 * machine's address (DNS rebinding). Such a request carries that name.
 */
function isMisdirected({ headers: { host } }: IncomingMessage): boolean {
  if (env.SMTP_URL || host === undefined || host === siteHost) return false
  return !isLoopback(host.replace(/:\d+$/, ''))
}

/** Answers at once where the page asked for isn't being rendered, which is nearly always. */
function afterRendering({ method, url }: IncomingMessage, answer: () => Promise<void>): Promise<void> {
  const path = method === 'GET' && url ? (url.split('?', 1)[0] ?? '') : ''
  return renderingUnderWay(path)?.then(answer) ?? answer()
}

/** Next gives the first reader of a redirect its address twice: as it is rendered, and from the cache entry made of that. */
function nameLocationOnce(response: ServerResponse): void {
  const append = response.appendHeader.bind(response)
  // Node's own order of arguments.
  response.appendHeader = (...[name, value]) =>
    name.toLowerCase() === 'location' ? response.setHeader(name, value) : append(name, value)
}

function refuse(response: ServerResponse): void {
  response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`This site is at ${env.SITE_URL}\n`)
}

/** Appends the address that a request came from, and without a trusted proxy drops what only one may claim. */
function noteClient(request: IncomingMessage): void {
  const { headers, socket } = request
  const before = headers['x-forwarded-for']
  const address = socket.remoteAddress ?? ''
  headers['x-forwarded-for'] = before === undefined ? address : `${String(before)}, ${address}`
  if (env.TRUSTED_PROXY_COUNT > 0) return
  delete headers['x-forwarded-host']
  delete headers['x-forwarded-proto']
  delete headers['x-forwarded-port']
}

/**
 * Next answers a form from an origin that it does not know, or can't read, with a bare 500. A hidden origin (`null`) it
 * lets through to `app/_action.ts`, which refuses either in words and keeps what was typed.
 */
function hideForeignOrigin({ method, headers }: IncomingMessage): void {
  if (method === 'POST' && headers.origin !== undefined && headers.origin !== siteOrigin)
    headers.origin = 'null'
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port: env.PORT, host: env.HOST }, resolve)
  })
}

interface Stoppable {
  server: Server
  sockets: Set<Socket>
  close: () => Promise<void>
}

/** Lets requests under way finish, then ends streams and sockets, which have no end of their own. */
function stopOnSignal({ server, sockets, close }: Stoppable): void {
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
