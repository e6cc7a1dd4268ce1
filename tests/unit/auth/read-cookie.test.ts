import { expect, it } from 'vitest'
import { readCookie } from '#lib/auth/cookies.ts'

it('a cookie is found by its whole name only', () => {
  expect(readCookie('a=1; session=abc=; b=2', 'session')).toBe('abc=')
  expect(readCookie('session=abc', 'session')).toBe('abc')
  expect(readCookie('x-session=abc; sessions=1', 'session')).toBeNull()
  expect(readCookie(null, 'session')).toBeNull()
})
