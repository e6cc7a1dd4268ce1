import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { WebSocketServer } from 'ws'
import { runEventSourcesOverSockets } from '#sanity/studio/socket-event-source.ts'
import { eventually } from '#tests/setup/eventually.ts'

const servers: Server[] = []
const sources: EventSource[] = []
afterEach(() => {
  for (const source of sources.splice(0)) source.close()
  for (const server of servers.splice(0)) server.close()
  vi.unstubAllGlobals()
})

/** A lake that answers plain requests with `status`, but like some proxies passes no sockets on. */
async function startLake(status: number): Promise<{ server: Server; prefix: string }> {
  const server = createServer((_request, response) => response.writeHead(status).end('{}'))
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, prefix: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

function follow(prefix: string) {
  // Node has a browser's WebSocket, but no EventSource.
  vi.stubGlobal('EventSource', EventTarget)
  const heard: boolean[] = []
  runEventSourcesOverSockets({
    prefix,
    onSessionEnded: () => undefined,
    onBlocked: (isBlocked) => heard.push(isBlocked),
  })
  sources.push(new EventSource(`${prefix}v1/data/listen/production`))
  return heard
}

test('the Studio reports sockets that fail while requests work, and their return', async () => {
  const { server, prefix } = await startLake(200)
  const heard = follow(prefix)
  await eventually(() => expect(heard).toEqual([true]))
  const sockets = new WebSocketServer({ server })
  await eventually(() => expect(heard.at(-1)).toBe(false))
  sockets.close()
})

test('while the lake is away the Studio reports nothing about sockets', async () => {
  const { server, prefix } = await startLake(503)
  let pings = 0
  server.on('request', () => (pings += 1))
  const heard = follow(prefix)
  await eventually(() => expect(pings).toBeGreaterThan(3))
  expect(heard).toEqual([])
})
