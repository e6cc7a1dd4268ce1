import { afterEach, expect, test, vi } from 'vitest'
import { sendRehearsal } from '#app/(moderation)/moderation/settings/send-rehearsal.ts'
import * as words from '#lib/words/en.ts'

afterEach(() => vi.unstubAllGlobals())

/** Answers the next call with pieces of text, as they arrive. */
function answer(pieces: readonly string[], status = 200) {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      controller.close()
    },
  })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })))
}

const result = { since: '2026-09-01', read: 1_000, found: 0, published: 0, released: 0, comments: [] }

async function rehearse() {
  const progress: unknown[] = []
  const sent = await sendRehearsal({ body: {}, onProgress: (step) => progress.push(step) })
  return { sent, progress }
}

test('a rehearsal says how far it is, also where a line arrives in pieces, and then its result', async () => {
  answer(['{"read":0,"total":1000}\n{"read":50', '0,"total":1000}\n', `${JSON.stringify(result)}\n`])
  expect(await rehearse()).toEqual({
    sent: { rehearsal: result },
    progress: [
      { read: 0, total: 1_000 },
      { read: 500, total: 1_000 },
    ],
  })
})

test('a rule with a fault is answered with its fields as the form names them', async () => {
  answer([JSON.stringify({ detail: 'Wrong', issues: [{ field: 'rule.text', message: 'Too long' }] })], 422)
  expect((await rehearse()).sent).toEqual({
    message: 'Wrong',
    issues: [{ field: 'text', message: 'Too long' }],
  })
})

test('an answer that breaks off, or none, is told in words', async () => {
  answer(['{"read":0,"total":1000}\n'])
  const fault = { message: words.queue.unreached, issues: [] }
  expect((await rehearse()).sent).toEqual(fault)
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  expect((await rehearse()).sent).toEqual(fault)
})
