import type { IncomingMessage } from 'node:http'
import { readRequestId, requestIdHeader } from '#lib/request-context.ts'

/** Appends the sender's address to `X-Forwarded-For`; without a trusted proxy, drops the other forwarded headers. */
export function noteClient(request: IncomingMessage, { trustedProxyCount }: { trustedProxyCount: number }) {
  const { headers, socket } = request
  const before = headers['x-forwarded-for']
  const address = socket.remoteAddress ?? ''
  headers['x-forwarded-for'] = before === undefined ? address : `${String(before)}, ${address}`
  if (trustedProxyCount > 0) return
  delete headers['x-forwarded-host']
  delete headers['x-forwarded-proto']
  delete headers['x-forwarded-port']
}

/** Names a request, also to the parts that it is passed on to. Only a trusted proxy's own name for it is kept. */
export function nameRequest(
  { headers }: IncomingMessage,
  { trustedProxyCount }: { trustedProxyCount: number },
): string {
  const id = readRequestId(trustedProxyCount > 0 ? headers[requestIdHeader] : undefined)
  headers[requestIdHeader] = id
  return id
}

/**
 * Next answers a form from an origin that it does not know, or can't read, with a bare 500. A hidden origin (`null`) it
 * lets through to `app/_action.ts`, which refuses either in words and keeps what was typed.
 */
export function hideForeignOrigin(
  { method, headers }: IncomingMessage,
  { siteOrigin }: { siteOrigin: string },
): void {
  if (method === 'POST' && headers.origin !== undefined && headers.origin !== siteOrigin)
    headers.origin = 'null'
}
