import { describe, expect, it } from 'vitest'
import { emailSchema, mailboxOf } from '#lib/auth/email.ts'

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
