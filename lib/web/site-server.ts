import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { describeError, type ErrorCode } from '#lib/errors.ts'
import { currentRequestId, requestIdHeader, withRequestId } from '#lib/request-context.ts'
import { errors } from '#lib/words/en/errors.ts'
import { refuseLargeBody } from './body-limit.ts'
import { giveNonce, hideForeignOrigin, nameRequest, noteClient } from './claims.ts'
import { createCompressor } from './compress-once.ts'
import {
  createHeaderPolicy,
  isStudio,
  withoutSharedKeeping,
  type Asked,
  type Headers,
} from './header-policy.ts'
import { holdPage } from './hold-page.ts'
import { lakePrefix, type LakeProxy } from './lake-proxy.ts'
import { isLoopback } from './loopback.ts'
import { endRenderingsOf, renderingUnderWay, shareNoRenderings } from './renderings.ts'
import { readTarget, type TargetFault } from './request-target.ts'

/** Longer than proxies in front keep idle connections: they must not reuse one while it is being closed. */
const keepAliveMs = 75_000

export interface Upgrade {
  request: IncomingMessage
  socket: Socket
  head: Buffer
}

export interface SiteServerOptions {
  siteUrl: string
  mailIsConfigured: boolean
  isDevelopment: boolean
  /** Number of proxies in front; their `X-Forwarded-…` headers are believed. */
  trustedProxyCount: number
  /** The embedded lake; null with a hosted one. */
  lake: LakeProxy | null
  /** Next.js; `upgrade` returns false if nothing handles the socket. */
  pages: {
    answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>
    upgrade: (upgrade: Upgrade) => boolean
  }
}

export interface SiteServer {
  server: Server
  /** Upgraded connections, which `server.close` does not end. */
  sockets: ReadonlySet<Socket>
}

/** The server of the one port: pages, and the lake at `/lake`. It does not listen yet. */
export function createSiteServer(options: SiteServerOptions): SiteServer {
  const { lake, pages, trustedProxyCount } = options
  const answer = createAnswer(options)
  const sockets = new Set<Socket>()
  const server = createServer({ shouldUpgradeCallback: isWebSocket }, (request, response) => {
    const id = nameRequest(request, { trustedProxyCount })
    response.setHeader(requestIdHeader, id)
    withRequestId(id, () => answer(request, response))
  })
  server.keepAliveTimeout = keepAliveMs

  // eslint-disable-next-line max-params -- Node's own order of arguments
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!(socket instanceof Socket) || isMisdirected(request, options)) {
      socket.destroy()
      return
    }
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    noteClient(request, { trustedProxyCount })
    if (lake && isForLake(request)) lake.upgrade({ request, socket, head })
    else if (!pages.upgrade({ request, socket, head })) socket.destroy()
  })
  return { server, sockets }
}

function createAnswer(options: SiteServerOptions) {
  const { lake, pages, siteUrl, trustedProxyCount } = options
  const siteOrigin = new URL(siteUrl).origin
  const headersOf = createHeaderPolicy({ ...options, lakeIsEmbedded: lake !== null })
  const compress = createCompressor()
  return (request: IncomingMessage, response: ServerResponse): void => {
    const { url, path, fault } = readTarget(request.url)
    request.url = url
    const asked = { path, isPreviewing: isPreviewing(request), nonce: giveNonce(request, path) }
    apply({ response, headers: headersOf(asked) })
    if (isMisdirected(request, options)) {
      refuse(response, { status: 421, text: `This site is at ${siteUrl}` })
      return
    }
    if (fault !== null) {
      answerFault(response, { fault, path, method: request.method })
      return
    }
    ignoreUpgrade(request)
    noteClient(request, { trustedProxyCount })
    if (lake && isForLake(request)) {
      lake.forward(request, response)
      return
    }
    if (refuseLargeBody(request, { response, answer: (refused) => wordTooLarge(refused, path) })) return
    hideForeignOrigin(request, { siteOrigin })
    nameLocationOnce(response)
    compress(request, response)
    if (request.method !== 'POST' && mayRefuse(asked)) holdPage(response)
    // Next answers its own errors; any other error must not end the process.
    afterRendering(request, () => pages.answer(request, response)).catch((error: unknown) => {
      console.error(describeError(error))
      response.destroy()
    })
  }
}

const isForLake = (request: IncomingMessage) => request.url?.startsWith(lakePrefix) === true

/**
 * True for a request with a foreign name while `/dev/mailbox` shows sign-in links. A foreign page could read them by giving
 * its own name this machine's address (DNS rebinding).
 */
function isMisdirected(
  { headers: { host } }: IncomingMessage,
  { siteUrl, mailIsConfigured }: Pick<SiteServerOptions, 'siteUrl' | 'mailIsConfigured'>,
): boolean {
  if (mailIsConfigured || host === undefined || host === new URL(siteUrl).host) return false
  return !isLoopback(host.replace(/:\d+$/, ''))
}

function refuse(response: ServerResponse, { status, text }: { status: number; text: string }): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${text}\n`)
}

function answerFault(
  response: ServerResponse,
  { fault, path, method }: { fault: TargetFault; path: string; method: string | undefined },
): void {
  if (fault === 'asterisk' && method === 'OPTIONS') {
    response.writeHead(204, { allow: 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS' }).end()
  } else if (fault === 'too-long') refuse(response, { status: 414, text: 'This address is too long.' })
  else if (/^\/(api|lake)\//.test(path)) answerProblem(response, { status: 400, code: 'request/malformed' })
  else refuse(response, { status: 400, text: 'This address cannot be read.' })
}

/** Answers programs with a problem document (RFC 9457). */
function answerProblem(response: ServerResponse, problem: { status: number; code: ErrorCode }): void {
  response.writeHead(problem.status, problemHeaders)
  response.end(wordProblem(problem))
}

const problemHeaders = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }

function wordProblem({ status, code }: { status: number; code: ErrorCode }): string {
  const [title, detail] = [STATUS_CODES[status], errors[code]]
  return JSON.stringify({ type: 'about:blank', title, status, detail, code })
}

function wordTooLarge(response: ServerResponse, path: string): string {
  const isCall = path.startsWith('/api/')
  response.setHeader('cache-control', 'no-store')
  response.setHeader('content-type', isCall ? problemHeaders['content-type'] : 'text/plain; charset=utf-8')
  return isCall ? wordProblem({ status: 413, code: 'request/too-large' }) : `${errors['request/too-large']}\n`
}

function apply({ response, headers }: { response: ServerResponse; headers: Headers }): void {
  for (const [name, value] of headers) response.setHeader(name, value)
  const set = response.setHeader.bind(response)
  response.setHeader = (name, value) =>
    set(name, name.toLowerCase() === 'cache-control' ? withoutSharedKeeping(String(value)) : value)
}

/** Whether a page is rendered for this request, and may say that it is not there or not for the caller. */
const mayRefuse = ({ path, nonce, isPreviewing }: Asked) =>
  nonce !== undefined || isPreviewing || isStudio(path)

/** Next's cookie of the preview. */
const isPreviewing = ({ headers: { cookie } }: IncomingMessage): Asked['isPreviewing'] =>
  cookie?.includes('__prerender_bypass=') === true

const isWebSocket = ({ headers: { upgrade } }: IncomingMessage) => upgrade?.toLowerCase() === 'websocket'

/** Ignores an offer of another protocol (RFC 9110, section 7.8), such as that of `curl --http2`. */
function ignoreUpgrade({ headers }: IncomingMessage): void {
  if (headers.upgrade === undefined) return
  delete headers.upgrade
  delete headers['http2-settings']
  headers.connection = 'keep-alive'
}

/** Answers a GET after the rendering under way of its page, if there is one, anything else at once. */
async function afterRendering({ method, url }: IncomingMessage, answer: () => Promise<void>): Promise<void> {
  const requestId = currentRequestId() ?? ''
  const [path = ''] = method === 'GET' && url !== undefined ? url.split('?', 1) : []
  const underWay = renderingUnderWay(path)
  if (underWay) await underWay
  if (method === 'POST') shareNoRenderings(requestId)
  try {
    await answer()
  } finally {
    endRenderingsOf(requestId)
  }
}

/** Keeps one `Location`: Next appends it twice for the first reader of a redirect, from rendering and from the cache. */
function nameLocationOnce(response: ServerResponse): void {
  const append = response.appendHeader.bind(response)
  response.appendHeader = (name, value) =>
    name.toLowerCase() === 'location' ? response.setHeader(name, value) : append(name, value)
}
