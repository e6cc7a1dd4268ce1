import { expect, test } from 'vitest'
import { currentRequestId, readRequestId, withRequestId } from '#lib/request-context.ts'

test('work for a request has its id, even much later, and other work has none', async () => {
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

test('a given id is used only if it is well-formed', () => {
  expect(readRequestId('a1B2-c3.d4_e5')).toBe('a1B2-c3.d4_e5')
  for (const given of [undefined, null, '', 'a b', 'a\nb', 'x'.repeat(65), ['a', 'b'], '"}']) {
    expect(readRequestId(given)).toMatch(/^[\w-]{12}$/)
  }
})
