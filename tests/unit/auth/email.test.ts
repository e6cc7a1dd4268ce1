import { describe, expect, it } from 'vitest'
import { emailSchema, mailboxOf } from '#lib/auth/email.ts'
import { isOwnForm } from '#lib/auth/is-own-form.ts'

describe('an e-mail address', () => {
  it('is one account however it is typed', () => {
    expect(emailSchema.parse('  Robin@Example.COM ')).toBe('robin@example.com')
  })

  it.each([
    'robin',
    'robin@',
    'a@example.com,b@example.com',
    'a@example.com\nbcc: b@example.com',
    '"a b"@example.com',
    'Robin <robin@example.com>',
    'rоbin@example.com', // a Cyrillic о
    `${'a'.repeat(250)}@example.com`,
    undefined,
    ['a@example.com'],
  ])('is not %j', (typed) => {
    expect(emailSchema.safeParse(typed).success).toBe(false)
  })

  it('fills one mailbox whatever its tag', () => {
    expect(mailboxOf('robin+a+b@example.com')).toBe('robin@example.com')
    expect(mailboxOf('robin@example.com')).toBe('robin@example.com')
  })
})

describe('a form', () => {
  const siteUrl = 'https://blog.example.com'
  const own = (fetchSite: string | null, origin: string | null) => isOwnForm({ fetchSite, origin, siteUrl })

  it('is ours when the browser says so', () => {
    expect(own('same-origin', siteUrl)).toBe(true)
    expect(own('same-origin', 'null')).toBe(true)
    expect(own(null, siteUrl)).toBe(true)
  })

  it('is not ours when it comes from elsewhere or from nowhere', () => {
    expect(own('cross-site', 'https://evil.example')).toBe(false)
    expect(own('same-site', 'https://other.example.com')).toBe(false)
    expect(own(null, 'https://blog.example.com.evil.example')).toBe(false)
    expect(own(null, 'null')).toBe(false)
    expect(own(null, null)).toBe(false)
  })
})
