import { AppError } from '#lib/errors.ts'

/** The body of a request, as long as it stays within the limit: a sender's `Content-Length` is not believed. */
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
