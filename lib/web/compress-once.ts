import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import compression from 'compression'
import { LRUCache } from 'lru-cache'

type Encoding = 'br' | 'gzip'

const keptBytesMax = 64 * 1024 * 1024
/** A smaller answer needs as many packets without compression. */
const worthwhileBytes = 1_024

/**
 * Compresses answers to readers, those of text with an ETag only once. Cached pages and built files are the same bytes for
 * every reader, and compressing them each time would be most of a reader's cost. A reader who has these bytes gets a 304.
 * Other answers are compressed as they flow. Returns a function to call before a response is written.
 */
export function createCompressor(): (request: IncomingMessage, response: ServerResponse) => void {
  const kept = new LRUCache<string, Promise<Buffer>>({ max: 5_000, maxSize: keptBytesMax })
  const compressFlow = compression({
    filter: (request, response) => !isWhole(response) && compression.filter(request, response),
  })
  return (request, response) => {
    // Its types are those of Express, but it uses only what Node's request and response have.
    compressFlow(request as never, response as never, () => undefined)
    if (request.method === 'GET') collect({ request, response, kept })
  }
}

function chooseEncoding({ headers }: IncomingMessage): Encoding | undefined {
  const accepted = headers['accept-encoding']?.toString() ?? ''
  const accepts = (name: Encoding) =>
    new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted)
  return accepts('br') ? 'br' : accepts('gzip') ? 'gzip' : undefined
}

interface Collecting {
  request: IncomingMessage
  response: ServerResponse
  kept: LRUCache<string, Promise<Buffer>>
}

/** Holds the body of an answer with an ETag back until it is complete, and sends it compressed. */
function collect({ request, response, kept }: Collecting): void {
  // Both methods take several forms of arguments, which are passed on unchanged.
  const write = response.write.bind(response) as (...args: unknown[]) => boolean
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse
  const pieces: Piece[] = []
  let isHeld: boolean | undefined
  const hold = () => (isHeld ??= isWhole(response))

  response.write = ((...args: unknown[]) => {
    if (!hold()) return write(...args)
    pieces.push(toPiece(args))
    const done = args.findLast((arg) => typeof arg === 'function')
    if (done) process.nextTick(done)
    return true
  }) as typeof response.write

  response.end = ((...args: unknown[]) => {
    if (!hold()) return end(...args)
    if (typeof args[0] === 'string' || args[0] instanceof Uint8Array) pieces.push(toPiece(args))
    finish({ request, response, kept }, pieces).then(
      (body) => end(body),
      () => response.destroy(),
    )
    return response
  }) as typeof response.end
}

/** Sets status and headers of an answer with a complete body, and returns the body to send; undefined for a 304. */
async function finish({ request, response, kept }: Collecting, pieces: Piece[]): Promise<Buffer | undefined> {
  response.appendHeader('Vary', 'Accept-Encoding')
  if (isKnown(request, response)) {
    response.statusCode = 304
    response.removeHeader('Content-Length')
    response.removeHeader('Content-Type')
    return undefined
  }
  const encoding = chooseEncoding(request)
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  if (!encoding || length < worthwhileBytes) return join(pieces)
  const key = [encoding, response.getHeader('etag'), response.getHeader('content-type'), request.url].join(
    ' ',
  )
  const compressed = await compressKept({ key, pieces, encoding, kept, isImmutable: isImmutable(response) })
  describe(response, { encoding, length: compressed.length })
  return compressed
}

/** True for an answer of text whose ETag is that of the bytes to be sent. */
function isWhole(response: ServerResponse): boolean {
  // The answer to a form flushes its headers before it writes; then they can't change any more.
  if (response.headersSent) return false
  const type = String(response.getHeader('content-type') ?? '')
  // Next's router gets other bytes of the same cache entry, but with the ETag of the page.
  if (type.startsWith('text/x-component')) response.removeHeader('etag')
  return (
    response.statusCode === 200 &&
    response.hasHeader('etag') &&
    !response.hasHeader('content-encoding') &&
    /^(text\/(?!event-stream)|application\/(javascript|json|xml|rss\+xml|manifest\+json)|image\/svg)/.test(
      type,
    )
  )
}

/** Whether the reader has these bytes, in any compression. RFC 9110 compares `If-None-Match` weakly. */
function isKnown({ headers }: IncomingMessage, response: ServerResponse): boolean {
  const strong = (tag: string) => tag.trim().replace(/^W\//, '')
  const known = (headers['if-none-match'] ?? '').split(',').map(strong)
  return known.includes(strong(String(response.getHeader('etag'))))
}

const isImmutable = (response: ServerResponse) =>
  /immutable/.test(String(response.getHeader('cache-control')))

/** Text becomes bytes only when these are needed: mostly their compressed form is known. */
type Piece = string | Uint8Array

function toPiece([chunk, charset]: unknown[]): Piece {
  if (typeof chunk !== 'string') return chunk as Uint8Array
  const isUtf8 = typeof charset !== 'string' || /^utf-?8$/i.test(charset)
  return isUtf8 ? chunk : Buffer.from(chunk, charset as BufferEncoding)
}

const join = (pieces: Piece[]) =>
  Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)))

/** Sets the headers of a compressed form. Its ETag is weak, because a strong one names exact bytes. */
function describe(
  response: ServerResponse,
  { encoding, length }: { encoding: Encoding; length: number },
): void {
  const etag = String(response.getHeader('etag'))
  response.setHeader('ETag', etag.startsWith('W/') ? etag : `W/${etag}`)
  response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', length)
}

interface Compressing {
  key: string
  pieces: Piece[]
  encoding: Encoding
  kept: LRUCache<string, Promise<Buffer>>
  isImmutable: boolean
}

const brotli = promisify(brotliCompress)
const deflate = promisify<Buffer, { level: number }, Buffer>(gzip)

/** The compressed body, from memory if it is known. Simultaneous readers wait for the same compression. */
function compressKept({ key, pieces, encoding, kept, isImmutable }: Compressing): Promise<Buffer> {
  const known = kept.get(key)
  if (known) return known
  const body = join(pieces)
  // A built file is compressed once in the life of the process, a page once after each comment.
  const quality = isImmutable ? 9 : 5
  const compressing =
    encoding === 'br'
      ? brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
      : deflate(body, { level: isImmutable ? 9 : 6 })
  kept.set(key, compressing, { size: Math.ceil(body.length / 3) + 1 })
  compressing.catch(() => kept.delete(key))
  return compressing
}
