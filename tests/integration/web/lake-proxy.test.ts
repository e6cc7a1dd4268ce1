import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { connect, Socket, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLakeProxy } from '#lib/web/lake-proxy.ts'

let lake: Server
let site: Server

const portOf = (server: Server) => (server.address() as AddressInfo).port
const siteUrl = (pathname: string) => `http://127.0.0.1:${portOf(site)}${pathname}`

beforeEach(async () => {
  lake = createServer().listen({ port: 0, host: '127.0.0.1' })
  await once(lake, 'listening')
  const proxy = createLakeProxy({
    lakeUrl: `http://127.0.0.1:${portOf(lake)}`,
    trustedProxyCount: 0,
    streamCountMax: 2,
  })
  site = createServer(proxy.forward).listen({ port: 0, host: '127.0.0.1' })
  site.on('upgrade', (request, socket, head) => {
    if (socket instanceof Socket) proxy.upgrade({ request, socket, head })
  })
  await once(site, 'listening')
})

afterEach(() => {
  for (const server of [site, lake]) {
    server.closeAllConnections()
    server.close()
  }
})

test('the lake gets the address without the prefix, the method, the body and the reader’s address', async () => {
  lake.on('request', (incoming, response) => {
    void readAll(incoming).then((body) => {
      response.end(
        JSON.stringify({ url: incoming.url, method: incoming.method, body, host: incoming.headers.host }),
      )
    })
  })
  const answer = await fetch(siteUrl('/lake/v2025-02-19/data/query/production?query=*%5B0%5D'), {
    method: 'POST',
    body: 'words',
  })
  expect(await answer.json()).toEqual({
    url: '/v2025-02-19/data/query/production?query=*%5B0%5D',
    method: 'POST',
    body: 'words',
    host: new URL(siteUrl('')).host,
  })
  expect(answer.headers.get('connection')).toBe('keep-alive')
})

test('an event stream is not buffered, and ends at the lake when the reader ends it', async () => {
  const closed = new Promise<void>((resolve) => {
    lake.on('request', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('event: welcome\n\n')
      response.once('close', resolve)
    })
  })
  const answer = await fetch(siteUrl('/lake/v1/data/listen/production'))
  const reader = answer.body?.getReader()
  const first = await reader?.read()
  expect(new TextDecoder().decode(first?.value)).toBe('event: welcome\n\n')
  await reader?.cancel()
  await closed
})

test('a WebSocket reaches the lake', async () => {
  lake.on('upgrade', (incoming, socket) => {
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n${incoming.url ?? ''}`,
    )
    socket.on('data', (chunk: Buffer) => socket.write(chunk))
  })
  const client = connect({ port: portOf(site), host: '127.0.0.1' })
  client.write(
    'GET /lake/v1/socket/production HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  )
  let received = ''
  client.on('data', (chunk: Buffer) => (received += chunk.toString()))
  await expect.poll(() => received).toContain('/v1/socket/production')
  client.write('ping')
  await expect.poll(() => received).toContain('ping')
  client.destroy()
})

test('a reader who leaves before the answer leaves the lake, too', async () => {
  const asked = once(lake, 'request') as Promise<[IncomingMessage, ServerResponse]>
  const leaving = new AbortController()
  const answer = fetch(siteUrl('/lake/images/local/production/x.png'), { signal: leaving.signal })
  const [, response] = await asked
  const left = once(response, 'close')
  leaving.abort()
  await expect(answer).rejects.toThrow()
  await left
  expect(response.writableFinished).toBe(false)
})

test('each network address has its own limit of open streams and sockets', async () => {
  lake.on('request', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('event: welcome\n\n')
  })
  lake.on('upgrade', (_incoming, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n')
    socket.resume().once('end', () => socket.end())
  })
  const listen = (address: string) =>
    fetch(siteUrl('/lake/v1/data/listen/production'), { headers: { 'x-forwarded-for': address } })
  const openSocket = async (address: string) => {
    const client = connect({ port: portOf(site), host: '127.0.0.1' })
    client.write(
      `GET /lake/v1/socket/production HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: ${address}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
    )
    const [head] = (await once(client, 'data')) as [Buffer]
    return { client, status: head.toString().slice(9, 12) }
  }
  const first = await listen('192.0.2.1')
  const second = await openSocket('192.0.2.1')
  expect([first.status, second.status]).toEqual([200, '101'])

  const refused = await listen('192.0.2.1')
  expect(await refused.json()).toMatchObject({ status: 429, code: 'request/rate-limited' })
  expect((await openSocket('192.0.2.1')).status).toBe('429')
  expect((await fetch(siteUrl('/lake/v1/ping'))).status).toBe(200)
  const other = await openSocket('192.0.2.2')
  expect(other.status).toBe('101')

  second.client.destroy()
  await expect
    .poll(async () => {
      const again = await openSocket('192.0.2.1')
      again.client.destroy()
      return again.status
    })
    .toBe('101')
  other.client.destroy()
})

test('without the lake a request gets a problem document with status 502, until the lake is back', async () => {
  const port = portOf(lake)
  lake.closeAllConnections()
  lake.close()
  const away = await fetch(siteUrl('/lake/v1/ping'))
  expect(away.status).toBe(502)
  expect(away.headers.get('content-type')).toBe('application/problem+json')
  expect(await away.json()).toMatchObject({ status: 502, code: 'lake/unavailable' })
  lake = createServer((_request, response) => response.end('pong')).listen({ port, host: '127.0.0.1' })
  await once(lake, 'listening')
  expect(await (await fetch(siteUrl('/lake/v1/ping'))).text()).toBe('pong')
})

test('an answer that the lake breaks off is broken off for the reader, too', async () => {
  lake.on('request', (_request, response) => {
    response.writeHead(200, { 'content-length': '100' })
    response.write('half', () => response.destroy())
  })
  const outcome = new Promise<string>((resolve) => {
    request(siteUrl('/lake/v1/x'), (answer) => {
      answer.on('error', () => resolve('broken'))
      answer.on('end', () => resolve('whole'))
      answer.resume()
    }).end()
  })
  expect(await outcome).toBe('broken')
})

async function readAll(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
