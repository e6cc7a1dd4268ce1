import { afterEach, expect, it, vi } from 'vitest'
import { timeAgo } from '#app/_discussion/comment-time.tsx'

afterEach(() => vi.unstubAllEnvs())

const cases: [string, string, string, string][] = [
  ['Europe/Berlin', '2026-11-10T08:00:00', '2026-11-10T08:00:30', 'now'],
  ['Europe/Berlin', '2026-11-09T23:00:00', '2026-11-10T01:00:00', '2 hours ago'],
  ['Europe/Berlin', '2026-11-09T08:00:00', '2026-11-10T07:59:00', '23 hours ago'],
  ['Europe/Berlin', '2026-11-09T08:00:00', '2026-11-10T08:00:00', 'yesterday'],
  // 47 hours old, and on the day before yesterday.
  ['Europe/Berlin', '2026-11-08T23:00:00', '2026-11-10T22:00:00', '2 days ago'],
  ['America/Los_Angeles', '2026-11-08T00:30:00', '2026-11-09T23:30:00', 'yesterday'],
  // The night in which the clocks change has 25 hours.
  ['Europe/Berlin', '2026-10-24T23:30:00', '2026-10-26T00:30:00', '2 days ago'],
]

it.each(cases)('%s: written at %s and read at %s, it was %s', (...given) => {
  const [zone, written, read, words] = given
  vi.stubEnv('TZ', zone)
  expect(timeAgo(new Date(written), new Date(read))).toBe(words)
})
