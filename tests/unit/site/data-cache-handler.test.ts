import { expect, it } from 'vitest'
import handler from '#app/_cache/data-cache-handler.ts'
import { expireTags } from '#lib/expiry/expired-tags.ts'

const nowMs = () => performance.timeOrigin + performance.now()

async function keep(key: string, { tags, timestamp }: { tags: string[]; timestamp: number }): Promise<void> {
  const value = new Blob(['kept']).stream()
  await handler.set(
    key,
    Promise.resolve({ value, tags, timestamp, stale: 300, expire: 900, revalidate: 900 }),
  )
}

const isKept = async (key: string) => (await handler.get(key, [])) !== undefined

it('an entry begun before one of its tags expired is absent, and one begun after is kept', async () => {
  const tags = ['comments:a', 'content']
  const begunMs = nowMs()
  await keep('a', { tags, timestamp: begunMs })
  await keep('b', { tags: ['comments:b'], timestamp: begunMs })
  expect(await isKept('a')).toBe(true)
  expireTags(['comments:a'])
  expect(await isKept('a')).toBe(false)
  expect(await isKept('b')).toBe(true)
  // A slow entry arrives late, but is as old as its beginning.
  await keep('a', { tags, timestamp: begunMs })
  expect(await isKept('a')).toBe(false)
  await keep('a', { tags, timestamp: nowMs() + 1 })
  expect(await isKept('a')).toBe(true)
})
