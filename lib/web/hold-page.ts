import type { ServerResponse } from 'node:http'
import { currentRefusal } from '#lib/request-context.ts'

type Arguments = unknown[]

/**
 * Holds the answer of a page that is rendered for one request until it is whole, and gives it the status with which the page
 * refuses, if it does (`lib/request-context.ts`): Next sends the first bytes, and with them the status, before it has rendered the page itself. Call it after
 * everything else that wraps the response.
 */
export function holdPage(response: ServerResponse): void {
  // Both methods take several forms of arguments, which are passed on unchanged.
  const write = response.write.bind(response) as (...args: Arguments) => boolean
  const end = response.end.bind(response) as (...args: Arguments) => ServerResponse
  const flushHeaders = response.flushHeaders.bind(response)
  const held: Arguments[] = []

  response.flushHeaders = () => {
    if (!isRenderedNow(response)) flushHeaders()
  }
  response.write = ((...args: Arguments) => {
    if (!isRenderedNow(response)) return write(...args)
    held.push(args.filter((arg) => typeof arg !== 'function'))
    const done = args.findLast((arg) => typeof arg === 'function')
    if (done) process.nextTick(done)
    return true
  }) as typeof response.write
  response.end = ((...args: Arguments) => {
    if (isRenderedNow(response)) response.statusCode = currentRefusal() ?? 200
    for (const piece of held.splice(0)) write(...piece)
    return end(...args)
  }) as typeof response.end
}

/** A page without an ETag: those that are kept have one, and their status. */
function isRenderedNow(response: ServerResponse): boolean {
  if (response.headersSent || response.statusCode !== 200 || response.hasHeader('etag')) return false
  return String(response.getHeader('content-type') ?? '').startsWith('text/html')
}
