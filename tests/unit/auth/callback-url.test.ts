import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callbackWithinSite, localCallback } from '#lib/auth/callback-url.ts'

const siteUrl = 'https://blog.example.com'

describe('the target after sign-in', () => {
  it.each([
    '/',
    '/post/management-vs-leadership',
    '/post/x?page=2#comment-1',
    '/comments/confirm?token=a%2Fb',
  ])('is the requested path: %s', (path) => {
    expect(localCallback(path)).toBe(path)
    expect(callbackWithinSite({ url: siteUrl + path, siteUrl })).toBe(siteUrl + path)
    expect(callbackWithinSite({ url: path, siteUrl })).toBe(siteUrl + path)
  })

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example/x',
    '/..//evil.example',
    '/%2e//evil.example',
    '/a/..//evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
    'post/x',
    '',
    `/${'a'.repeat(3_000)}`,
    null,
    undefined,
    ['/post/x', '//evil.example'],
  ])('is the front page instead of %j', (asked) => {
    expect(localCallback(asked)).toBe('/')
  })

  it.each([`${siteUrl}.evil.example/`, `${siteUrl}@evil.example/`, `${siteUrl}//evil.example`, siteUrl])(
    'never leaves the site for %s',
    (url) => {
      expect(callbackWithinSite({ url, siteUrl })).toBe(`${siteUrl}/`)
    },
  )

  it('never leaves the site, for any request', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        '/',
        '\\',
        '.',
        ':',
        '@',
        '?',
        '#',
        '%',
        '\t',
        '\n',
        'a',
        ' ',
        '%2f',
        '%2e',
        '/./',
        '/../',
      ),
    })
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' }), fc.webUrl()), (asked) => {
        const target = new URL(localCallback(asked), siteUrl)
        expect(target.origin).toBe(siteUrl)
        // A form adds parameters, so the path is written again.
        expect(new URL(target.pathname + target.search, siteUrl).origin).toBe(siteUrl)
        expect(new URL(callbackWithinSite({ url: asked, siteUrl })).origin).toBe(siteUrl)
      }),
      { numRuns: 2_000 },
    )
  })
})
