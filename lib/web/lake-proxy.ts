import { Agent, ServerResponse, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { createProxyServer } from 'http-proxy-3'
import { clientAddress } from '#lib/auth/client-address.ts'
import { OpenPlaces } from '#lib/open-places.ts'

/** Path of the embedded Content Lake on the site's origin. */
export const lakePrefix = '/lake/'

export interface LakeProxy {
  forward: (request: IncomingMessage, response: ServerResponse) => void
  upgrade: (upgrade: { request: IncomingMessage; socket: Socket; head: Buffer }) => void
}

export interface LakeProxyOptions {
  lakeUrl: string
  /** Number of proxies in front whose entries in `X-Forwarded-For` count. */
  trustedProxyCount: number
  /** Streams and sockets that one network address may keep open; 600 by default, fifty tabs of the Studio. */
  streamCountMax?: number
}

const streamPath = /^\/lake\/v[\dX-]+\/data\/(listen|live\/events)\//

/**
 * Passes requests and WebSockets on to the lake, without the prefix; event streams are not buffered. An address that keeps
 * `streamCountMax` streams and sockets open gets 429 for the next. Without the lake, requests get 502.
 */
export function createLakeProxy(options: LakeProxyOptions): LakeProxy {
  const { lakeUrl, trustedProxyCount, streamCountMax = 600 } = options
  const places = new OpenPlaces(streamCountMax)
  const takePlace = ({ headers }: IncomingMessage) =>
    places.take(clientAddress({ forwardedFor: String(headers['x-forwarded-for'] ?? ''), trustedProxyCount }))
  // Shorter than the lake's 75 s: a request fails if the lake closes its connection at that moment.
  const agent = new Agent({ keepAlive: true, timeout: 30_000 })
  const proxy = createProxyServer({ target: lakeUrl, agent, ws: true })
  // eslint-disable-next-line max-params -- the proxy's own order of arguments
  proxy.on('error', (error, _request, response) => answerUnavailable({ response, error }))
  // The proxy does not handle this: without it, the reader of an event stream waits for ever after the lake has died.
  // eslint-disable-next-line max-params -- the proxy's own order of arguments
  proxy.on('proxyRes', (answer, _request, response) => {
    answer.once('close', () => {
      if (!answer.complete) response.destroy()
    })
  })
  return {
    forward: (request, response) => {
      if (streamPath.test(request.url ?? '')) {
        const giveBack = takePlace(request)
        if (!giveBack) {
          answerProblem(response, tooManyStreams)
          return
        }
        response.once('close', giveBack)
      }
      stripPrefix(request)
      proxy.web(request, response)
    },
    upgrade: ({ request, socket, head }) => {
      const giveBack = takePlace(request)
      if (!giveBack) {
        socket.end('HTTP/1.1 429 Too Many Requests\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
        return
      }
      socket.once('close', giveBack)
      stripPrefix(request)
      proxy.ws(request, socket, head)
    },
  }
}

function stripPrefix(request: IncomingMessage): void {
  request.url = request.url?.slice(lakePrefix.length - 1)
}

/** Answers with a problem document (RFC 9457), or closes the connection of an answer that has begun. */
function answerUnavailable({ response, error }: { response: ServerResponse | Socket; error: Error }): void {
  console.error(`The lake did not answer: ${error.message}`)
  if (!(response instanceof ServerResponse) || response.headersSent) {
    response.destroy()
    return
  }
  answerProblem(response, { title: 'The Content Lake is away.', status: 502, code: 'lake/unavailable' })
}

interface Problem {
  title: string
  status: number
  code: string
}

const tooManyStreams: Problem = {
  title: 'Too many streams are open from this network. Close some tabs, then try again.',
  status: 429,
  code: 'request/rate-limited',
}

function answerProblem(response: ServerResponse, problem: Problem): void {
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
  response.writeHead(problem.status, headers)
  response.end(JSON.stringify({ type: 'about:blank', ...problem }))
}
