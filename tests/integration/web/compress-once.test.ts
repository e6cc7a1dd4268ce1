import { createServer, request as httpRequest } from 'node:http'
import type { IncomingHttpHeaders, RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { createCompressor } from '#lib/web/compress-once.ts'

const page = `<!doctype html><title>Page</title>${'<p>Words upon words.</p>'.repeat(500)}`

let server: Server | undefined
afterEach(() => server?.close())

async function serve(listener: RequestListener) {
  const compress = createCompressor()
  server = createServer((request, response) => {
    compress(request, response)
    listener(request, response)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return (options: { headers?: Record<string, string>; method?: string; path?: string } = {}) =>
    new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }>(
      (resolve, reject) => {
        httpRequest({ port, host: '127.0.0.1', ...options }, (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () =>
            resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
          )
        })
          .on('error', reject)
          .end()
      },
    )
}

const servePage: RequestListener = (request, response) => {
  response.writeHead(200, {
    'content-type': 'text/html',
    etag: '"one"',
    'content-length': Buffer.byteLength(page),
  })
  if (request.method === 'HEAD') response.end()
  else response.end(page)
}

const setPage: RequestListener = (_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('ETag', '"one"')
  response.setHeader('Content-Length', Buffer.byteLength(page))
  response.end(page)
}

describe('compression', () => {
  test('sends a page with an ETag whole in an encoding that the reader accepts, with its length and a weak ETag', async () => {
    const get = await serve(setPage)
    const brotli = await get({ headers: { 'accept-encoding': 'gzip, br' } })
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', etag: 'W/"one"' })
    expect(brotli.headers['content-length']).toBe(String(brotli.body.length))
    expect(brotliDecompressSync(brotli.body).toString()).toBe(page)
    const gzip = await get({ headers: { 'accept-encoding': 'gzip, br;q=0' } })
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.body).toString()).toBe(page)
    const plain = await get()
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.body.toString()).toBe(page)
    for (const { headers } of [brotli, gzip, plain]) expect(headers.vary).toContain('Accept-Encoding')
  })

  test('answers 304 to a reader who has the page', async () => {
    const get = await serve(setPage)
    for (const tag of ['"one"', 'W/"one"', '"zero", W/"one"']) {
      const answer = await get({ headers: { 'accept-encoding': 'br', 'if-none-match': tag } })
      expect(answer.status).toBe(304)
      expect(answer.body).toHaveLength(0)
    }
    expect((await get({ headers: { 'if-none-match': '"zero"' } })).status).toBe(200)
  })

  test('never mixes the bytes of two addresses, versions or types', async () => {
    let version = 1
    const get = await serve((request, response) => {
      const isData = request.headers['rsc'] === '1'
      response.setHeader('Content-Type', isData ? 'text/x-component' : 'text/html')
      response.setHeader('ETag', `"${String(version)}"`)
      response.end(`${isData ? 'data' : 'page'} ${request.url ?? ''} ${version} ${page}`)
    })
    const read = async (path: string, headers: Record<string, string> = {}) => {
      const { body, headers: sent } = await get({ path, headers: { 'accept-encoding': 'gzip', ...headers } })
      const text = sent['content-encoding'] === 'gzip' ? gunzipSync(body).toString() : body.toString()
      return text.slice(0, 9).trim()
    }
    expect(await read('/a')).toBe('page /a 1')
    expect(await read('/b')).toBe('page /b 1')
    expect(await read('/a', { rsc: '1' })).toBe('data /a 1')
    expect(await read('/a')).toBe('page /a 1')
    version = 2
    expect(await read('/a')).toBe('page /a 2')
  })

  test('does not buffer streams, gives HEAD no body, and leaves small answers uncompressed', async () => {
    const get = await serve((request, response) => {
      if (request.url === '/head') {
        servePage(request, response)
        return
      }
      response.setHeader('Content-Type', 'text/plain')
      if (request.url === '/small') response.setHeader('ETag', '"s"')
      response.write('first ')
      setImmediate(() => response.end('last'))
    })
    expect(
      (await get({ path: '/head', method: 'HEAD', headers: { 'accept-encoding': 'br' } })).body,
    ).toHaveLength(0)
    const small = await get({ path: '/small', headers: { 'accept-encoding': 'br' } })
    expect(small.headers['content-encoding']).toBeUndefined()
    expect(small.body.toString()).toBe('first last')
    const flow = await get({ path: '/flow' })
    expect(flow.body.toString()).toBe('first last')
  })

  test('passes on an answer whose headers are sent before its body, such as that to a form', async () => {
    const post = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/x-component', etag: '"one"' })
      response.flushHeaders()
      response.write(page)
      response.end()
    })
    const { status, body } = await post({ headers: { 'accept-encoding': 'br' } })
    expect(status).toBe(200)
    expect(brotliDecompressSync(body).toString()).toBe(page)
  })
})
