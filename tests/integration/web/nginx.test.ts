import { createServer, type IncomingMessage, type Server } from 'node:http'
import { request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { clientAddress } from '#lib/auth/client-address.ts'
import { createLakeProxy } from '#lib/web/lake-proxy.ts'
import { createSiteServer } from '#lib/web/site-server.ts'
import { eventually } from '#tests/setup/eventually.ts'
import { startNginx, type RunningNginx } from '#tests/setup/nginx.ts'

const host = 'blog.example'
const asked: IncomingMessage[] = []
let lake: Server
let site: Server
let nginx: RunningNginx

/** A lake with streams, uploads and sockets. */
function makeLake(): Server {
  const server = createServer((incoming, response) => {
    if (incoming.method === 'POST') {
      let bytes = 0
      incoming
        .on('data', (piece: Buffer) => (bytes += piece.length))
        .on('end', () => response.end(String(bytes)))
      return
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: welcome\n\n')
  })
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', (socket) => socket.send('welcome'))
  return server
}

const listen = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  )

beforeAll(async () => {
  lake = makeLake()
  const lakeUrl = `http://127.0.0.1:${await listen(lake)}`
  site = createSiteServer({
    siteUrl: `https://${host}`,
    mailIsConfigured: true,
    isDevelopment: false,
    trustedProxyCount: 1,
    lake: createLakeProxy({ lakeUrl, trustedProxyCount: 1 }),
    pages: {
      answer: (incoming, response) => {
        asked.push(incoming)
        response.end('a page')
        return Promise.resolve()
      },
      upgrade: () => false,
    },
  }).server
  nginx = await startNginx({ sitePort: await listen(site) })
  await eventually(async () => expect(await ask('/')).toBe('a page'))
})

afterAll(async () => {
  await nginx.stop()
  for (const server of [site, lake]) {
    server.closeAllConnections()
    server.close()
  }
})

const options = () => ({ host: '127.0.0.1', port: nginx.port, rejectUnauthorized: false, headers: { host } })

/** Reads the answer; of a stream only its first piece. */
function ask(path: string, { body, isStream = false }: { body?: Buffer; isStream?: boolean } = {}) {
  return new Promise<string>((resolve, reject) => {
    const method = body ? 'POST' : 'GET'
    const outgoing = request({ ...options(), path, method, agent: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
        if (isStream) resolve(text)
      })
      answer.on('end', () => resolve(text))
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

test('an event stream is not buffered', async () => {
  expect(await ask('/lake/v1/data/listen/production', { isStream: true })).toContain('welcome')
})

test('a WebSocket of the Studio is passed on', async () => {
  const socket = new WebSocket(`wss://127.0.0.1:${nginx.port}/lake/v1/socket/production`, {
    rejectUnauthorized: false,
    headers: { host },
  })
  const said = await new Promise<string>((resolve, reject) => {
    socket.once('message', (data: Buffer) => resolve(data.toString()))
    socket.once('error', reject)
  })
  expect(said).toBe('welcome')
  socket.terminate()
})

test('a picture of 25 MB is passed on', async () => {
  const body = Buffer.alloc(25 * 1024 * 1024)
  expect(await ask('/lake/v1/assets/images/production', { body })).toBe(String(body.length))
})

test('the site gets the reader’s address, and the host and protocol of the request', async () => {
  await ask('/about')
  const { headers } = asked.at(-1) ?? {}
  expect(headers).toMatchObject({ host, 'x-forwarded-proto': 'https', 'x-forwarded-host': host })
  expect(clientAddress({ forwardedFor: String(headers?.['x-forwarded-for']), trustedProxyCount: 1 })).toBe(
    '127.0.0.1',
  )
  expect(headers?.['x-forwarded-for']).toBe('127.0.0.1, 127.0.0.1')
})
