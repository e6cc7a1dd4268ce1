import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { toLakeError } from '../wire/errors.ts'
import { onAbort } from '../wire/event-stream.ts'
import type { LakeContext } from './context.ts'
import { mayOpenSocket } from './cross-origin.ts'
import { isAnonymous } from './identity.ts'
import type { Identity } from './identity.ts'
import { takePlace } from './open-streams.ts'
import { PresenceRoom } from './presence.ts'
import { whenSessionEnds } from './watch-session.ts'

export interface Upgrade {
  request: IncomingMessage
  socket: Duplex
  head: Buffer
}

interface SocketsDeps {
  context: LakeContext
  /** The handler of HTTP requests. */
  fetch: (request: Request) => Promise<Response>
}

const messageLengthMax = 64 * 1024
/** A reader so far behind is gone, or will reconnect. */
const waitingBytesMax = 16 * 1024 * 1024
/** A code for applications (RFC 6455, section 7.4.2) that resembles 401. */
const sessionEndedCode = 4401
const streamPath = /^\/v[\dX-]+\/data\/(listen|live\/events)\/[^/]+$/
const presencePath = /^\/v[\dX-]+\/socket\/([^/]+)$/

/**
 * WebSockets for presence and event streams. A browser allows only six event streams over HTTP/1.1, but hundreds of
 * sockets. The socket of a stream carries the same text as the stream.
 */
export function createSockets({ context, fetch }: SocketsDeps) {
  const server = new WebSocketServer({ noServer: true, maxPayload: messageLengthMax })
  const authorize = (authorization: string) => identifyBy({ context, authorization })
  const rooms = new Map([...context.datasets.keys()].map((name) => [name, new PresenceRoom({ authorize })]))

  const accept = ({ request, socket, head }: Upgrade, use: (webSocket: WebSocket) => void) => {
    server.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on('error', () => webSocket.terminate())
      use(webSocket)
    })
  }
  const open = async (upgrade: Upgrade) => {
    const ended = new AbortController()
    upgrade.socket.once('close', () => ended.abort())
    const request = toRequest({ request: upgrade.request, signal: ended.signal })
    if (!mayOpenSocket({ context, headers: request.headers })) {
      refuse({ socket: upgrade.socket, status: 403 })
      return
    }
    const { pathname } = new URL(request.url)
    const room = rooms.get(presencePath.exec(pathname)?.[1] ?? '')
    if (room) {
      const identity = await context.identify(request)
      onAbort(ended.signal, takePlace({ context, request, identity }))
      accept(upgrade, (webSocket) => enter({ context, room, webSocket, request, identity }))
      return
    }
    if (!streamPath.test(pathname)) {
      refuse({ socket: upgrade.socket, status: 404 })
      return
    }
    const response = await fetch(request)
    if (!response.ok || !response.body) refuse({ socket: upgrade.socket, status: response.status })
    else accept(upgrade, (webSocket) => void pass({ body: response.body, webSocket }))
  }
  return {
    upgrade: (upgrade: Upgrade) => {
      upgrade.socket.on('error', () => upgrade.socket.destroy())
      open(upgrade).catch((error: unknown) => {
        const fault = toLakeError(error)
        if (!fault) context.log.warn({ err: error }, 'socket refused')
        refuse({ socket: upgrade.socket, status: fault?.status ?? 503 })
      })
    },
    close: () => {
      for (const room of rooms.values()) room.close()
      for (const webSocket of server.clients) webSocket.close(1001)
      server.close()
    },
  }
}

interface Entering {
  context: LakeContext
  room: PresenceRoom
  webSocket: WebSocket
  request: Request
  identity: Identity
}

/** A client without a session identifies itself by a message. */
function enter({ context, room, webSocket, request, identity }: Entering) {
  room.join({ webSocket, userId: isAnonymous(identity) ? undefined : identity.id })
  const end = () => webSocket.close(sessionEndedCode)
  webSocket.once('close', whenSessionEnds({ context, request, identity, onEnd: end }))
}

async function identifyBy({ context, authorization }: { context: LakeContext; authorization: string }) {
  const { id } = await context.identify(new Request('http://lake', { headers: { authorization } }))
  return id
}

function toRequest({ request, signal }: { request: IncomingMessage; signal: AbortSignal }): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, String(value))
  }
  const url = new URL(request.url ?? '/', 'http://lake')
  // A page can't set headers of a socket.
  const lastEventId = url.searchParams.get('lastEventId')
  if (lastEventId !== null && isHeaderValue(lastEventId)) headers.set('last-event-id', lastEventId)
  return new Request(url, { headers, signal })
}

function isHeaderValue(text: string): boolean {
  return /^[\w.#-]{1,300}$/.test(text)
}

async function pass({ body, webSocket }: { body: ReadableStream<Uint8Array> | null; webSocket: WebSocket }) {
  try {
    const decoder = new TextDecoder()
    for await (const chunk of body ?? []) {
      if (webSocket.bufferedAmount > waitingBytesMax) break
      webSocket.send(decoder.decode(chunk, { stream: true }))
    }
  } catch {
    // The socket or the stream is gone; only closing is left.
  }
  webSocket.close()
}

function refuse({ socket, status }: { socket: Duplex; status: number }) {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
