import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, it, vi } from 'vitest'
import { timeAgo } from '#app/_components/time-ago.tsx'
import { CommentTime } from '#app/_discussion/comment-time.tsx'
import { DiscussionProvider } from '#app/_discussion/discussion-context.tsx'

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
  expect(timeAgo(new Date(written), { now: new Date(read), timeZone: 'UTC' })).toBe(words)
})

it('a page names the day and the moment in the site’s time zone, wherever its server is', () => {
  vi.stubEnv('TZ', 'America/Los_Angeles')
  const render = (timeZone: string) =>
    renderToStaticMarkup(
      <DiscussionProvider post={{ id: 'a', slug: 'a' }} timeZone={timeZone}>
        <CommentTime date="2026-12-02T23:30:00Z" />
      </DiscussionProvider>,
    )
  const html = render('Europe/Berlin')
  expect(html).toContain('>3 December 2026</time>')
  expect(html).toContain('title="3 Dec 2026, 00:30 CET"')
  expect(render('UTC')).toContain('>2 December 2026</time>')
})

it('an old comment has the day in the site’s time zone', () => {
  const now = new Date('2027-03-01T12:00:00Z')
  const timeZone = 'Europe/Berlin'
  expect(timeAgo(new Date('2026-12-02T23:30:00Z'), { now, timeZone })).toBe('3 December 2026')
})
