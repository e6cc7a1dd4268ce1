import { expect, test } from 'vitest'
import { currentRequestId, readRequestId, withRequestId } from '#lib/request-context.ts'

test('what is done for a request knows its id, however late, and nothing else does', async () => {
  const seen = await Promise.all(
    ['one', 'two'].map((id) =>
      withRequestId(id, async () => {
        await new Promise((resolve) => setImmediate(resolve))
        return currentRequestId()
      }),
    ),
  )
  expect(seen).toEqual(['one', 'two'])
  expect(currentRequestId()).toBeUndefined()
})

test('an id that a caller gives is taken where it is one', () => {
  expect(readRequestId('a1B2-c3.d4_e5')).toBe('a1B2-c3.d4_e5')
  for (const given of [undefined, null, '', 'a b', 'a\nb', 'x'.repeat(65), ['a', 'b'], '"}']) {
    expect(readRequestId(given)).toMatch(/^[\w-]{12}$/)
  }
})
