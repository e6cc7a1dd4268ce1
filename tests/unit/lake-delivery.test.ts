import { expect, test } from 'vitest'
import { isGivenUp, refusalOf } from '#sanity/lake/engine/judge-delivery.ts'
import type { Answer } from '#sanity/lake/engine/judge-delivery.ts'

const timeout = new Error('The operation was aborted', { cause: new DOMException('', 'TimeoutError') })

function isDead({
  answer,
  ...rest
}: {
  answer: Answer
  tries: number
  accepts?: boolean
  persistent?: boolean
}) {
  const refusal = refusalOf(answer)
  if (!refusal) return undefined
  const sinceAcceptedMs = rest.accepts ? 1_000 : undefined
  const isPersistent = rest.persistent ?? true
  return isGivenUp({ refusal, isPersistent, refusedCount: rest.tries, ageMs: 86_400_000, sinceAcceptedMs })
}

test.each([400, 405, 410, 413, 414, 422])(
  'after a %i, which blames the call, there are few attempts',
  (status) => {
    expect(isDead({ answer: { status }, tries: 4, accepts: true })).toBe(false)
    expect(isDead({ answer: { status }, tries: 5 })).toBe(true)
  },
)

test.each([401, 403, 404, 429, 500, 503])(
  'after a %i a call is repeated as long as the site accepts no call',
  (status) => {
    expect(isDead({ answer: { status }, tries: 10_000 })).toBe(false)
    expect(isDead({ answer: { status }, tries: 29, accepts: true })).toBe(false)
    expect(isDead({ answer: { status }, tries: 30, accepts: true })).toBe(true)
  },
)

test('a call that times out counts as refused; one without a connection does not', () => {
  expect(isDead({ answer: { error: timeout }, tries: 30, accepts: true })).toBe(true)
  expect(isDead({ answer: { error: new Error('connect ECONNREFUSED') }, tries: 30, accepts: true })).toBe(
    false,
  )
})

test('a call of another webhook is given up after a 4xx, or after half an hour', () => {
  expect(isDead({ answer: { status: 404 }, tries: 1, persistent: false })).toBe(true)
  expect(isDead({ answer: { status: 500 }, tries: 1, persistent: false })).toBe(true)
  expect(isDead({ answer: { status: 204 }, tries: 1 })).toBeUndefined()
})
