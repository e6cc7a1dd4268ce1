import { readFileSync } from 'node:fs'
import { request as ask } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { createSecureServer } from 'node:http2'
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Duplex } from 'node:stream'

const pem = (name: string) => path.resolve(import.meta.dirname, `../fixtures/localhost-${name}.pem`)

/** The front's certificate, for `NODE_EXTRA_CA_CERTS`. */
export const frontCertificate = pem('cert')

export interface SecureFront {
  /** An https address with `127.0.0.1`, therefore another host than the site's `localhost`. */
  url: string
  close: () => void
}

/**
 * Opens a front with HTTP/2 over TLS before a server that has neither, since hosted services have both: over HTTP/2 browsers
 * are not limited to six event streams. It passes WebSockets, too.
 */
export async function openSecureFront(targetUrl: () => string): Promise<SecureFront> {
  const target = () => new URL(targetUrl())
  const sockets = new Set<{ destroy: () => void }>()
  const server = createSecureServer({
    key: readFileSync(pem('key')),
    cert: readFileSync(frontCertificate),
    allowHTTP1: true,
  })
  server.on('connection', (socket: { destroy: () => void }) => sockets.add(socket))
  server.on('request', (request, response) => forward({ target: target(), request, response }))
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    forwardSocket({ target: target(), request, socket, head }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

interface Exchange {
  target: URL
  request: Http2ServerRequest
  response: Http2ServerResponse
}

function forward({ target, request, response }: Exchange): void {
  const onward = ask(
    {
      host: target.hostname,
      port: target.port,
      method: request.method,
      path: request.url,
      headers: headersOf(request),
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, withoutConnection(answer.headers))
      answer.on('error', () => response.destroy())
      answer.pipe(response)
    },
  )
  onward.on('error', () => {
    if (!response.headersSent) response.writeHead(502)
    response.end()
  })
  response.on('close', () => onward.destroy())
  request.pipe(onward)
}

/** The headers without the pseudo headers of HTTP/2; `:authority` becomes `host`. */
function headersOf({ headers, authority }: Http2ServerRequest): IncomingHttpHeaders {
  const plain = Object.entries(headers).filter(([name]) => !name.startsWith(':'))
  return { host: authority, ...Object.fromEntries(plain) }
}

/** The headers without those of one HTTP/1.1 connection, which HTTP/2 forbids (RFC 9113, section 8.2.2). */
function withoutConnection(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...rest } = headers
  return rest
}

interface SocketExchange {
  target: URL
  request: IncomingMessage
  socket: Duplex
  head: Buffer
}

function forwardSocket({ target, request, socket, head }: SocketExchange): void {
  const beyond = connect({ host: target.hostname, port: Number(target.port) }, () => {
    const lines = Object.entries(request.headers).map(([name, value]) => `${name}: ${String(value)}\r\n`)
    beyond.write(`GET ${request.url ?? '/'} HTTP/1.1\r\n${lines.join('')}\r\n`)
    beyond.write(head)
    socket.pipe(beyond).pipe(socket)
  })
  beyond.on('error', () => socket.destroy())
  socket.on('error', () => beyond.destroy())
}
