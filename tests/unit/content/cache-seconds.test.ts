import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cacheSeconds } from '#lib/content/cache-seconds.ts'
import { dayMs, hourMs, secondMs } from '#lib/time.ts'

const now = new Date('2026-11-23T12:00:00Z')
const dueIn = (ms: number) => new Date(now.getTime() + ms).toISOString()

test('without a scheduled post no entry expires by time', () => {
  expect(cacheSeconds(null, now)).toBeNull()
  expect(cacheSeconds('next week', now)).toBeNull()
})

test('an entry is valid for half the time until the post is due', () => {
  expect(cacheSeconds(dueIn(hourMs), now)).toEqual({ revalidate: 1800, expire: 1800 })
})

test('an entry that expires within minutes is renewed then, and a page may still keep it', () => {
  expect(cacheSeconds(dueIn(20 * secondMs), now)).toEqual({ revalidate: 10, expire: 300 })
})

test('a time in the past renews at once', () => {
  expect(cacheSeconds(dueIn(-5 * secondMs), now)).toEqual({ revalidate: 1, expire: 300 })
})

test('a page is renewed when the post is due, however old its entry was', () => {
  const untilDue = fc.integer({ min: 1, max: 400 * dayMs })
  const age = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(untilDue, age, (ms, shareOfLife) => {
      const lifeMs = (cacheSeconds(dueIn(ms), now)?.revalidate ?? 0) * secondMs
      const pageEndsMs = shareOfLife * lifeMs + lifeMs
      expect(pageEndsMs).toBeLessThanOrEqual(ms + 2 * secondMs)
    }),
  )
})

test('a post scheduled for tomorrow costs a page no more than 20 renewals', () => {
  const dueAt = dueIn(dayMs)
  let [at, renewals] = [now.getTime(), 0]
  while (at < Date.parse(dueAt)) {
    at += (cacheSeconds(dueAt, new Date(at))?.revalidate ?? 0) * secondMs
    renewals += 1
  }
  expect(renewals).toBeLessThanOrEqual(20)
})
