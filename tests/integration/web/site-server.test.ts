import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noteForbidden, noteNotFound } from '#lib/request-context.ts'
import type { LakeProxy } from '#lib/web/lake-proxy.ts'
import { createSiteServer } from '#lib/web/site-server.ts'

/** Pages that answer with their request, and with Next's header for shared caches. */
const asked: IncomingMessage[] = []
const lake: LakeProxy = {
  forward: (incoming, response) => {
    asked.push(incoming)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  },
  upgrade: ({ socket }) => socket.destroy(),
}
const { server } = createSiteServer({
  siteUrl: 'https://blog.example',
  mailIsConfigured: true,
  isDevelopment: false,
  trustedProxyCount: 0,
  lake,
  pages: {
    answer: (incoming, response) => {
      // A page that reads all of a body first, as Next does with forms.
      if (incoming.url === '/waiting') {
        incoming
          .resume()
          .on('end', () => response.end())
          .on('error', () => undefined)
        return Promise.resolve()
      }
      // A page that is rendered in pieces, as Next does for one request, and sometimes refuses.
      if (incoming.url?.startsWith('/statement/')) {
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        response.flushHeaders()
        response.write('<p>the beginning, ')
        return Promise.resolve().then(() => {
          if (incoming.url === '/statement/nowhere') noteNotFound()
          if (incoming.url === '/statement/not-yours') noteForbidden()
          response.end('the end</p>')
        })
      }
      asked.push(incoming)
      response.setHeader('Cache-Control', 's-maxage=300, stale-while-revalidate=31535700')
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end('<p>a page</p>')
      return Promise.resolve()
    },
    upgrade: () => false,
  },
})

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => server.close())

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, ...options, agent: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (piece: string) => (text += piece))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
    })
    outgoing.on('error', reject).end()
  })
}

/** Sends the beginning of a request and waits until the server has closed the connection. */
function sendRaw(...pieces: (string | Buffer)[]): Promise<string> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.setEncoding('utf8').on('data', (piece: string) => (text += piece))
    // A reset comes after the answer.
    socket.on('error', () => undefined).on('close', () => resolve(text))
    for (const piece of pieces) socket.write(piece)
  })
}

test.each([
  ['/statement/nowhere', 404],
  ['/statement/not-yours', 403],
  ['/statement/somewhere', 200],
])(
  '%s, of which the first bytes come before its status is known, is whole, with %i',
  async (path, status) => {
    const answer = await ask(path)
    expect(answer).toMatchObject({ status, text: '<p>the beginning, the end</p>' })
    const compressed = await ask(path, { headers: { 'accept-encoding': 'gzip' } })
    expect(compressed.status).toBe(status)
  },
)

test('a body that is too large is refused by its announced length, and the connection is closed', async () => {
  asked.length = 0
  const announced = (path: string) =>
    sendRaw(`POST ${path} HTTP/1.1\r\nHost: blog.example\r\nContent-Length: 30000000\r\n\r\n`, 'beginning')
  const form = await announced('/sign-in')
  expect(form).toMatch(/^HTTP\/1\.1 413 .*connection: close/is)
  expect(form).toContain('That is too large.')
  const call = await announced('/api/comments')
  expect(call).toMatch(/^HTTP\/1\.1 413 .*application\/problem\+json.*"code":"request\/too-large"/is)
  expect(asked).toEqual([])
})

test('a body in chunks is cut off once it is too large', async () => {
  const chunk = Buffer.alloc(256 * 1024, 'x')
  const chunks = Array.from({ length: 5 }, () => ['40000\r\n', chunk, '\r\n']).flat()
  const head = 'POST /waiting HTTP/1.1\r\nHost: blog.example\r\nTransfer-Encoding: chunked\r\n\r\n'
  const answer = await sendRaw(head, ...chunks)
  expect(answer).toMatch(/^HTTP\/1\.1 413 .*That is too large\./is)
})

test.each([
  '/%FF',
  '/post/%FF',
  '/%00',
  '/api/viewer?post=%00',
  '/lake/v1/users/%00',
  '/lake/v1/%E0%A4%A',
  '/%',
])('the unreadable address %s gets 400 and is not looked up', async (path) => {
  asked.length = 0
  expect((await ask(path)).status).toBe(400)
  expect(asked).toEqual([])
})

test.each(['/gr%C3%B6%C3%9Fe', '/search?q=100%', '/search?q=%FF', '/a%20b', '/100%25'])(
  'the readable address %s is looked up',
  async (path) => {
    expect((await ask(path)).status).toBe(200)
  },
)

test('below /api and /lake the fault is a problem document', async () => {
  const { headers, text } = await ask('/api/viewer?post=%00')
  expect(headers['content-type']).toBe('application/problem+json')
  expect(JSON.parse(text)).toMatchObject({ status: 400, code: 'request/malformed' })
})

test('a path of more than 2,048 bytes gets 414, except below /lake/', async () => {
  expect((await ask(`/post/${'a'.repeat(3_000)}`)).status).toBe(414)
  expect((await ask(`/lake/v1/data/doc/production/${'a,'.repeat(2_000)}`)).status).toBe(200)
})

test('OPTIONS * is answered, and an address in absolute form counts as its path', async () => {
  const options = await ask('*', { method: 'OPTIONS' })
  expect(options.status).toBe(204)
  expect(options.headers.allow).toContain('GET')
  expect((await ask('*')).status).toBe(400)
  await ask('http://blog.example/about?a=1')
  expect(asked.at(-1)?.url).toBe('/about?a=1')
})

test.each(['/', '/lake/v1/data/query/production'])(
  '%s is answered even if the client offers an unsupported protocol',
  async (path) => {
    const headers = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABk' }
    expect((await ask(path, { headers })).status).toBe(200)
    expect(asked.at(-1)?.headers.upgrade).toBeUndefined()
  },
)

test('a WebSocket that neither lake nor pages handle is closed', async () => {
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.write('GET / HTTP/1.1\r\nHost: blog.example\r\nConnection: Upgrade\r\nUpgrade: WebSocket\r\n\r\n')
  await closed
})

test('every answer forbids sniffing and, over TLS, plain HTTP', async () => {
  for (const path of [
    '/',
    '/_next/static/a.js',
    '/lake/v1/data/query/production',
    '/api/health',
    '/studio',
    '/%FF',
  ]) {
    const { headers } = await ask(path)
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['strict-transport-security'], path).toBe('max-age=31536000')
  }
})

test('a page runs and frames only content of the allowed origins, and no other page may frame it', async () => {
  const policy = (await ask('/post/a')).headers['content-security-policy'] ?? ''
  for (const rule of [
    "script-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ])
    expect(policy).toContain(rule)
  expect(policy).not.toContain('unsafe-eval')
})

test('a page rendered for one request allows only inline scripts with its own nonce', async () => {
  const policies = await Promise.all(
    ['/moderation', '/moderation/log', '/statement/abc', '/post/a/reply/b'].map(
      async (path) => (await ask(path)).headers['content-security-policy'] ?? '',
    ),
  )
  for (const policy of policies) expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]{22}';/)
  expect(new Set(policies).size).toBe(policies.length)
  for (const path of ['/', '/post/a', '/post/comments', '/moderation-in-practice']) {
    expect((await ask(path)).headers['content-security-policy'], path).toContain("'unsafe-inline'")
  }
})

test('only the Studio may frame itself and the preview', async () => {
  const cookie = '__prerender_bypass=abc'
  for (const answer of [await ask('/studio/structure'), await ask('/post/a', { headers: { cookie } })])
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'self'")
})

test('an answer with data forbids scripts', async () => {
  for (const path of ['/api/comments', '/lake/v1/data/query/production'])
    expect((await ask(path)).headers['content-security-policy']).toContain("default-src 'none'")
})

test('a cache in front has to ask each time, so that it shows no erased comment', async () => {
  expect((await ask('/post/a')).headers['cache-control']).toBe('public, max-age=0, must-revalidate')
})
