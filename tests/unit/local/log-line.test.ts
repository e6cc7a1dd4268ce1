import { expect, test } from 'vitest'
import { messageOf, toJsonLine, toWords } from '#lib/local/run/log-line.ts'

const origin = { part: 'web', now: new Date('2026-11-28T16:05:09.123Z'), isError: true }
const logged = JSON.stringify({
  level: 'error',
  time: '2026-11-28T16:05:09.123Z',
  name: 'api',
  requestId: 'a1B2c3D4e5F6',
  err: { message: 'connect ECONNREFUSED\n127.0.0.1:5432', stack: 'Error …' },
  msg: 'a call failed',
})

test('a line of our logger does not change', () => {
  expect(toJsonLine(logged, origin)).toBe(logged)
})

test.each(['⨯ Error: no room', '{"half": ', '{"ready":true}', '[]'])(
  '%j of a library gets a time and a level',
  (text) => {
    expect(JSON.parse(toJsonLine(text, origin))).toEqual({
      level: 'error',
      time: '2026-11-28T16:05:09.123Z',
      name: 'web',
      msg: text,
    })
  },
)

test('in words a line has time, part, message, reason and request, on one line', () => {
  expect(toWords(logged, { from: 'warn' })).toBe(
    '16:05:09 api: a call failed: connect ECONNREFUSED 127.0.0.1:5432 (request a1B2c3D4e5F6)',
  )
})

test('a line without an error has the reason that it names', () => {
  const { err: _, ...rest } = JSON.parse(logged) as Record<string, unknown>
  const line = JSON.stringify({ ...rest, msg: 'webhook call not accepted', reason: 'HTTP 503' })
  expect(toWords(line, { from: 'warn' })).toContain('api: webhook call not accepted: HTTP 503 (')
})

test('a terminal gets no line below its level', () => {
  const line = toJsonLine('GET / 200', { ...origin, isError: false })
  expect(toWords(line, { from: 'warn' })).toBeNull()
  expect(toWords(line, { from: 'info' })).toBe('16:05:09 web: GET / 200')
  expect(toWords('not a line of a log', { from: 'info' })).toBeNull()
})

test('the message of a line is its text without the rest', () => {
  expect(messageOf(toJsonLine('no room', origin))).toBe('no room')
  expect(messageOf('no room')).toBe('no room')
})
