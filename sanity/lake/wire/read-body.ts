import { httpFault, storeFault } from './errors.ts'

/**
 * Reads the whole body, and stops at `lengthMax` even if the headers declare less.
 *
 * @throws LakeError 413
 */
export async function readBody({
  request,
  lengthMax,
}: {
  request: Request
  lengthMax: number
}): Promise<Buffer> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > lengthMax) throw tooLarge(lengthMax)
  const chunks: Uint8Array[] = []
  let length = 0
  const body = request.body as AsyncIterable<Uint8Array> | null
  for await (const chunk of body ?? []) {
    length += chunk.byteLength
    if (length > lengthMax) throw tooLarge(lengthMax)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** @throws LakeError 400 for a body that is not JSON, 413 */
export async function readJson(input: { request: Request; lengthMax: number }): Promise<unknown> {
  const text = (await readBody(input)).toString('utf8')
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    const description = `Request body is not valid JSON: ${error instanceof Error ? error.message : ''}`
    throw storeFault({ status: 400, type: 'httpInvalidRequestBody', description })
  }
}

function tooLarge(lengthMax: number) {
  return httpFault(413, `Request body is larger than the ${String(lengthMax)} bytes allowed`)
}
