import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cacheSeconds } from '#lib/content/cache-seconds.ts'

const now = new Date('2026-11-23T12:00:00Z')
const dueIn = (ms: number) => new Date(now.getTime() + ms).toISOString()

test('without a scheduled post nothing ends by time', () => {
  expect(cacheSeconds(null, now)).toBeNull()
  expect(cacheSeconds('next week', now)).toBeNull()
})

test('an entry ends once the scheduled post is due', () => {
  expect(cacheSeconds(dueIn(3_600_000), now)).toEqual({ revalidate: 3601, expire: 3601 })
})

test('an entry that ends within minutes is renewed then, yet stays one that a page may keep', () => {
  expect(cacheSeconds(dueIn(20_000), now)).toEqual({ revalidate: 21, expire: 300 })
})

test('a moment already passed renews at once', () => {
  expect(cacheSeconds(dueIn(-5_000), now)).toEqual({ revalidate: 1, expire: 300 })
})

test('an entry is never renewed before the moment, unless that is over a month ahead', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 * 86_400_000 - 2000 }), (ms) => {
      const seconds = cacheSeconds(dueIn(ms), now)
      expect((seconds?.revalidate ?? 0) * 1000).toBeGreaterThan(ms)
      expect(seconds?.expire).toBeGreaterThanOrEqual(seconds?.revalidate ?? 0)
    }),
  )
})
