import { describe, expect, it } from 'vitest'
import { hasHint } from '#app/_reader/fetch-reader.ts'
import { confirmationCookie, confirmationCookieName, findPress, pressOf } from '#lib/auth/confirmation.ts'
import { hintCookieName, sessionCookieName } from '#lib/auth/cookies.ts'
import { clearHint, hintFollowing, setHint } from '#lib/auth/hint-cookie.ts'

const siteUrl = 'http://localhost:3000'
const session = sessionCookieName(siteUrl)
const following = (sessionSetCookies: string[]) => hintFollowing({ sessionSetCookies, siteUrl })

describe('the hint cookie', () => {
  it('comes with a session and lasts as long', () => {
    expect(following([`${session}=abc; Path=/; HttpOnly`])).toBe(
      'io-signed-in=1; Path=/; Max-Age=2592000; SameSite=Lax',
    )
  })

  it('goes with the session', () => {
    expect(following([`${session}=; Path=/; Max-Age=0`])).toBe(clearHint(siteUrl))
  })

  it('stays as it is when an answer says nothing of a session', () => {
    expect(following([])).toBeNull()
    expect(following(['next-auth.csrf-token=x'])).toBeNull()
  })

  it('can be read by scripts, and goes over https only where there is https', () => {
    expect(setHint(siteUrl)).not.toMatch(/HttpOnly|Secure/)
    expect(setHint('https://blog.example.com')).toMatch(/; Secure$/)
  })

  it('is what the account menu looks for', () => {
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

  it('opens the callback for the link it was given for, and no other', () => {
    const press = pressOf(link, nothing)
    expect(findPress(link, sent(press))).toBe(press)
    expect(findPress({ ...link, token: 'cd'.repeat(32) }, sent(press))).toBeNull()
    expect(findPress(link, { ...sent(press), secret: 'another' })).toBeNull()
    expect(findPress(link, sent('made.up'))).toBeNull()
    expect(findPress(link, nothing)).toBeNull()
  })

  it('is the same for a second press in one browser, and another in each browser', () => {
    const press = pressOf(link, nothing)
    expect(pressOf(link, sent(press))).toBe(press)
    expect(pressOf(link, nothing)).not.toBe(press)
  })

  it('does not hold the link’s token', () => {
    expect(pressOf(link, nothing)).not.toContain(link.token)
  })

  it('is given for a minute, to this host alone over https, and to no script', () => {
    expect(confirmationCookie('x', siteUrl)).toBe(
      'io-sign-in-confirmed=x; Path=/; Max-Age=60; HttpOnly; SameSite=Lax',
    )
    expect(confirmationCookie('x', 'https://blog.example.com')).toBe(
      '__Host-io-sign-in-confirmed=x; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure',
    )
    expect(confirmationCookieName(siteUrl)).toBe('io-sign-in-confirmed')
  })
})
