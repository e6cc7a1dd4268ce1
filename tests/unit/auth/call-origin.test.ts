import { describe, expect, it } from 'vitest'
import { callOrigin } from '#lib/auth/call-origin.ts'

const siteUrl = 'https://blog.example.com'

function originOf(fetchSite: string | null, origin: string | null, referer?: string) {
  const headers = new Headers()
  if (fetchSite !== null) headers.set('sec-fetch-site', fetchSite)
  if (origin !== null) headers.set('origin', origin)
  if (referer !== undefined) headers.set('referer', referer)
  return callOrigin({ headers, siteUrl })
}

describe('a call', () => {
  it('is our own if the browser says so', () => {
    expect(originOf('same-origin', siteUrl)).toBe('own')
    expect(originOf('same-origin', 'null')).toBe('own')
    expect(originOf(null, siteUrl)).toBe('own')
  })

  it('is foreign if a page of another site, or of a hidden origin, makes it', () => {
    expect(originOf('cross-site', 'https://evil.example')).toBe('foreign')
    expect(originOf('cross-site', siteUrl)).toBe('foreign')
    expect(originOf('same-site', 'https://other.example.com')).toBe('foreign')
    expect(originOf(null, 'https://blog.example.com.evil.example')).toBe('foreign')
    expect(originOf(null, 'null')).toBe('foreign')
  })

  it('is judged by the page that it names where it names no origin', () => {
    expect(originOf(null, null, 'https://evil.example/')).toBe('foreign')
    expect(originOf(null, null, 'https://blog.example.com.evil.example/')).toBe('foreign')
    expect(originOf(null, null, 'about:blank')).toBe('foreign')
    expect(originOf(null, null, 'nonsense')).toBe('foreign')
    expect(originOf(null, null, `${siteUrl}/post/a`)).toBe('own')
    expect(originOf(null, siteUrl, 'https://evil.example/')).toBe('own')
    expect(originOf('cross-site', null, siteUrl)).toBe('foreign')
  })

  it('is neither if no page makes it', () => {
    expect(originOf('none', null)).toBe('unsaid')
    expect(originOf(null, null)).toBe('unsaid')
  })
})
