import { getEnv } from '#lib/env.ts'
import { createLogger } from '#lib/log.ts'

/** An answer of text that is written as the caller takes it. A fault on the way breaks the answer off. */
export function textStream(pieces: AsyncIterable<string>, headers: Record<string, string>): Response {
  const iterator = pieces[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await iterator.next().catch((error: unknown) => {
        createLogger('api', getEnv().LOG_LEVEL).error({ err: error }, 'an answer broke off')
        throw error
      })
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    async cancel() {
      await iterator.return?.()
    },
  })
  return new Response(body, { headers: { 'cache-control': 'no-store', ...headers } })
}
