import { AppError } from '#lib/errors.ts'

/** Reads a body up to the limit, without trusting `Content-Length`. */
export async function readText({
  request,
  bytesMax,
}: {
  request: Request
  bytesMax: number
}): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > bytesMax) throw new AppError('request/too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * The value of a JSON text. JSON can contain half a surrogate pair, which UTF-8 can not store: a repeated call would then
 * differ from the stored comment. Throws a SyntaxError, and `request/malformed` for values nested too deep.
 */
export function parseJson(text: string): unknown {
  if (isDeep(text)) throw new AppError('request/malformed', { log: 'nested too deep' })
  return JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  ) as unknown
}

/** Far more than any schema of the API; the parser calls itself for each level. */
const depthMax = 32

function isDeep(text: string): boolean {
  let depth = 0
  let isText = false
  for (let at = 0; at < text.length && depth <= depthMax; at += 1) {
    const mark = text[at]
    if (mark === '"') isText = !isText
    else if (isText) at += mark === '\\' ? 1 : 0
    else if (mark === '[' || mark === '{') depth += 1
    else if (mark === ']' || mark === '}') depth -= 1
  }
  return depth > depthMax
}
