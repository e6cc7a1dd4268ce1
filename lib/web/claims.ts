import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isRenderedPerRequest } from './header-policy.ts'
import { readRequestId, requestIdHeader } from '#lib/request-context.ts'

/** Appends the connection's address to `X-Forwarded-For`; without a trusted proxy, drops the other forwarded headers. */
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

/** Gives a request an id in its headers, for the lake as well, and returns it. The id of a trusted proxy is kept. */
export function nameRequest(
  { headers }: IncomingMessage,
  { trustedProxyCount }: { trustedProxyCount: number },
): string {
  const id = readRequestId(trustedProxyCount > 0 ? headers[requestIdHeader] : undefined)
  headers[requestIdHeader] = id
  return id
}

/**
 * Sets a foreign or unreadable origin of a form to `null`. Next would answer the form with a bare 500; one from `null` goes
 * to `app/_action.ts`, which refuses it in words and keeps the typed text.
 */
export function hideForeignOrigin(
  { method, headers }: IncomingMessage,
  { siteOrigin }: { siteOrigin: string },
): void {
  if (method === 'POST' && headers.origin !== undefined && headers.origin !== siteOrigin)
    headers.origin = 'null'
}

/**
 * Gives a page that is rendered for this request a nonce for its inline scripts; undefined for others. Next reads it from
 * this header of the request. That of the caller is dropped: it would mark the scripts of pages that are kept.
 */
export function giveNonce({ headers }: IncomingMessage, path: string): string | undefined {
  delete headers['content-security-policy']
  delete headers['content-security-policy-report-only']
  if (!isRenderedPerRequest(path)) return undefined
  const nonce = randomBytes(16).toString('base64url')
  headers['content-security-policy'] = `script-src 'nonce-${nonce}'`
  return nonce
}
