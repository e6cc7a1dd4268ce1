import { Agent, ServerResponse, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { createProxyServer } from 'http-proxy-3'

/** Where the embedded Content Lake is on the site's origin. */
export const lakePrefix = '/lake/'

export interface LakeProxy {
  forward: (request: IncomingMessage, response: ServerResponse) => void
  upgrade: (upgrade: { request: IncomingMessage; socket: Socket; head: Buffer }) => void
}

/** Passes requests and WebSockets on to the lake with the prefix taken off; event streams flow as they come. */
export function createLakeProxy(lakeUrl: string): LakeProxy {
  // A connection idle for this long is closed from here, before the lake would.
  const agent = new Agent({ keepAlive: true, timeout: 30_000 })
  const proxy = createProxyServer({ target: lakeUrl, agent, ws: true })
  // eslint-disable-next-line max-params -- the proxy's own order of arguments
  proxy.on('error', (error, _request, response) => answerUnavailable({ response, error }))
  // Unheard of by the proxy: without this a reader of an event stream waits for ever for a lake that died.
  // eslint-disable-next-line max-params -- the proxy's own order of arguments
  proxy.on('proxyRes', (answer, _request, response) => {
    answer.once('close', () => {
      if (!answer.complete) response.destroy()
    })
  })
  return {
    forward: (request, response) => {
      stripPrefix(request)
      proxy.web(request, response)
    },
    upgrade: ({ request, socket, head }) => {
      stripPrefix(request)
      proxy.ws(request, socket, head)
    },
  }
}

function stripPrefix(request: IncomingMessage): void {
  request.url = request.url?.slice(lakePrefix.length - 1)
}

/** A problem document (RFC 9457) where an answer can still be given; a cut connection where one had begun. */
function answerUnavailable({ response, error }: { response: ServerResponse | Socket; error: Error }): void {
  console.error(`The lake did not answer: ${error.message}`)
  if (!(response instanceof ServerResponse) || response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(502, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  response.end(
    JSON.stringify({
      type: 'about:blank',
      title: 'The content store is away.',
      status: 502,
      code: 'lake/unavailable',
    }),
  )
}
