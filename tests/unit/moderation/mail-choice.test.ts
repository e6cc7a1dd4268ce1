import { expect, test } from 'vitest'
import { isDailyDue } from '#lib/moderation/by-mail/mail-choice.ts'

const isDue = (hour: number, [after, now]: [string, string], timeZone = 'Europe/Berlin') =>
  isDailyDue({ hour, after: new Date(after), now: new Date(now) }, timeZone)

test.each([
  ['before its hour', ['2026-11-28T12:00Z', '2026-11-29T06:59Z'], false],
  ['at its hour', ['2026-11-28T12:00Z', '2026-11-29T07:00Z'], true],
  ['later on the same day', ['2026-11-29T07:00Z', '2026-11-29T22:59Z'], false],
  ['two days later, at night', ['2026-11-28T12:00Z', '2026-11-30T02:00Z'], true],
  ['on the short day of spring', ['2027-03-27T07:00Z', '2027-03-28T06:00Z'], true],
  ['an hour early on the long day of autumn', ['2027-10-30T06:00Z', '2027-10-31T06:59Z'], false],
  ['at its hour on the long day of autumn', ['2027-10-30T06:00Z', '2027-10-31T07:00Z'], true],
] as const)('a letter at eight in Berlin, %s', (_when, [after, now], isItDue) => {
  expect(isDue(8, [after, now])).toBe(isItDue)
})

test('midnight and the last hour are hours, also in a zone of half hours', () => {
  expect(isDue(0, ['2026-11-28T18:29Z', '2026-11-28T18:30Z'], 'Asia/Kolkata')).toBe(true)
  expect(isDue(23, ['2026-11-28T17:29Z', '2026-11-28T17:30Z'], 'Asia/Kolkata')).toBe(true)
  expect(isDue(23, ['2026-11-28T17:30Z', '2026-11-29T17:29Z'], 'Asia/Kolkata')).toBe(false)
})
