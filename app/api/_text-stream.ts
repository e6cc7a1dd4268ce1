import { getEnv } from '#lib/env.ts'
import { createLogger } from '#lib/log.ts'

/**
 * An answer of text that is written as the caller takes it. Throws a fault before the first piece, so that it gets an answer
 * of its own; a later one breaks the answer off.
 */
export async function textStream(
  pieces: AsyncIterable<string>,
  headers: Record<string, string>,
): Promise<Response> {
  const iterator = pieces[Symbol.asyncIterator]()
  let first: IteratorResult<string> | null = await iterator.next()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next =
        first ??
        (await iterator.next().catch((error: unknown) => {
          createLogger('api', getEnv().LOG_LEVEL).error({ err: error }, 'an answer broke off')
          throw error
        }))
      first = null
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    async cancel() {
      await iterator.return?.()
    },
  })
  return new Response(body, { headers: { 'cache-control': 'no-store', ...headers } })
}
