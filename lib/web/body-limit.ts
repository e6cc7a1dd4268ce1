import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { errors } from '#lib/words/en/errors.ts'

/** Largest body of a request to pages and the API; Next reads no longer form. The lake has limits of its own. */
export const bodyBytesMax = 1024 * 1024

/** Time for a sender to notice the answer while the rest of the body is dropped. A reset at once would lose it. */
const lingerMs = 1_000

/**
 * Refuses a body that is too large with 413 and closes the connection: by its announced length at once, one in chunks as
 * soon as it has grown past the limit. Returns whether the request was answered.
 */
export function refuseLargeBody(
  request: IncomingMessage,
  { response, answer }: { response: ServerResponse; answer: (response: ServerResponse) => string },
): boolean {
  if (Number(request.headers['content-length'] ?? 0) <= bodyBytesMax) {
    if (request.headers['transfer-encoding'] !== undefined) cutAtLimit(request, response)
    return false
  }
  response.statusCode = 413
  response.setHeader('connection', 'close')
  const text = answer(response)
  response.setHeader('content-length', Buffer.byteLength(text))
  response.write(text)
  request.resume()
  // With `end` Node closes the connection.
  const end = () => response.end()
  request.once('end', end)
  setTimeout(end, lingerMs).unref()
  return true
}

/** Next waits for the rest of a body, so the answer goes past it to the connection. */
function cutAtLimit(request: IncomingMessage, response: ServerResponse): void {
  const push = request.push.bind(request)
  let bytes = 0
  request.push = (chunk: Buffer | null, encoding) => {
    const isOver = bytes > bodyBytesMax
    bytes += chunk?.byteLength ?? 0
    if (bytes <= bodyBytesMax) return push(chunk, encoding)
    if (!isOver) cut(request.socket, response)
    return true
  }
}

function cut(socket: Socket, response: ServerResponse): void {
  // What Next still writes has no reader.
  response.on('error', () => undefined)
  if (response.headersSent) {
    socket.destroy()
    return
  }
  const text = `${errors['request/too-large']}\n`
  socket.write(
    [
      'HTTP/1.1 413 Content Too Large',
      'Content-Type: text/plain; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(text)}`,
      'Cache-Control: no-store',
      'Connection: close',
      '',
      text,
    ].join('\r\n'),
  )
  setTimeout(() => socket.destroy(), lingerMs).unref()
}
