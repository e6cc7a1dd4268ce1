import { describe, expect, it } from 'vitest'
import { hasHint } from '#app/_reader/fetch-reader.ts'
import { confirmationCookie, confirmationCookieName, findPress, pressOf } from '#lib/auth/confirmation.ts'
import { hintCookieName, sessionCookieName } from '#lib/auth/cookies.ts'
import { clearHint, hintFollowing, setHint } from '#lib/auth/hint-cookie.ts'

const siteUrl = 'http://localhost:3000'
const session = sessionCookieName(siteUrl)
const following = (sessionSetCookies: string[]) => hintFollowing({ sessionSetCookies, siteUrl })

describe('the hint cookie', () => {
  it('is set with a session and lasts as long', () => {
    expect(following([`${session}=abc; Path=/; HttpOnly`])).toBe(
      'io-signed-in=1; Path=/; Max-Age=2592000; SameSite=Lax',
    )
  })

  it('is deleted with the session', () => {
    expect(following([`${session}=; Path=/; Max-Age=0`])).toBe(clearHint(siteUrl))
  })

  it('does not change if the answer has no session cookie', () => {
    expect(following([])).toBeNull()
    expect(following(['next-auth.csrf-token=x'])).toBeNull()
  })

  it('can be read by scripts, and with https is sent over https only', () => {
    expect(setHint(siteUrl)).not.toMatch(/HttpOnly|Secure/)
    expect(setHint('https://blog.example.com')).toMatch(/; Secure$/)
  })

  it('has the name that the account menu reads', () => {
    expect(hasHint(`a=b; ${hintCookieName}=1; c=d`)).toBe(true)
    expect(hasHint(`${hintCookieName}=1`)).toBe(true)
    expect(hasHint(`x${hintCookieName}=1; ${hintCookieName}=`)).toBe(false)
    expect(hasHint('')).toBe(false)
  })
})

describe('the cookie between the button and the callback', () => {
  const link = { email: 'a@example.com', token: 'ab'.repeat(32), callbackUrl: '/' }
  const secret = 'secret'

  const nothing = { cookies: null, siteUrl, secret }
  const sent = (press: string) => ({ siteUrl, secret, cookies: confirmationCookie(press, siteUrl) })

  it('opens the callback of its link and of no other', () => {
    const press = pressOf(link, nothing)
    expect(findPress(link, sent(press))).toBe(press)
    expect(findPress({ ...link, token: 'cd'.repeat(32) }, sent(press))).toBeNull()
    expect(findPress(link, { ...sent(press), secret: 'another' })).toBeNull()
    expect(findPress(link, sent('made.up'))).toBeNull()
    expect(findPress(link, nothing)).toBeNull()
  })

  it('stays the same for a second press in one browser, and differs between browsers', () => {
    const press = pressOf(link, nothing)
    expect(pressOf(link, sent(press))).toBe(press)
    expect(pressOf(link, nothing)).not.toBe(press)
  })

  it('does not contain the link’s token', () => {
    expect(pressOf(link, nothing)).not.toContain(link.token)
  })

  it('is valid for a minute, for this host only, with https over https only, and not for scripts', () => {
    expect(confirmationCookie('x', siteUrl)).toBe(
      'io-sign-in-confirmed=x; Path=/; Max-Age=60; HttpOnly; SameSite=Lax',
    )
    expect(confirmationCookie('x', 'https://blog.example.com')).toBe(
      '__Host-io-sign-in-confirmed=x; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure',
    )
    expect(confirmationCookieName(siteUrl)).toBe('io-sign-in-confirmed')
  })
})
