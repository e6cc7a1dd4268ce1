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
