import { describe, expect, it } from 'vitest'
import { emailSchema, mailboxOf } from '#lib/auth/email.ts'
import { jobs } from '#lib/jobs/jobs.ts'

describe('an e-mail address', () => {
  it('is one account in any case of letters, with or without spaces around', () => {
    expect(emailSchema.parse('  Robin@Example.COM ')).toBe('robin@example.com')
  })

  it.each([
    ['r&d@example.com', 'r&d@example.com'],
    ['a/b@example.com', 'a/b@example.com'],
    ["o'neil@example.com", "o'neil@example.com"],
    ['info@xn--e1afmkfd.xn--p1ai', 'info@xn--e1afmkfd.xn--p1ai'],
    ['info@müller.de', 'info@xn--mller-kva.de'],
    ['Info@MÜLLER.de', 'info@xn--mller-kva.de'],
  ])('is accepted by the rule of HTML’s field, with its domain in ASCII: %s', (typed, kept) => {
    expect(emailSchema.parse(typed)).toBe(kept)
    expect(jobs['auth.sign-in-link'].payload.parse({ email: typed, callbackUrl: '/' }).email).toBe(kept)
  })

  it('has one sentence for every malformed one', () => {
    expect(emailSchema.safeParse('robin@').error?.issues).toHaveLength(1)
  })

  it.each([
    'robin',
    'robin@',
    'robin@localhost',
    'a@b@müller.de',
    'a@müller.de/path',
    'a@müller.de:80',
    'a@example.com,b@example.com',
    'a@example.com\nbcc: b@example.com',
    '"a b"@example.com',
    'Robin <robin@example.com>',
    'rоbin@example.com', // a Cyrillic о
    `${'a'.repeat(250)}@example.com`,
    undefined,
    ['a@example.com'],
  ])('is refused: %j', (typed) => {
    expect(emailSchema.safeParse(typed).success).toBe(false)
  })

  it('has the same mailbox with any tag and any dots', () => {
    expect(mailboxOf('r.o.bin+a@googlemail.com')).toBe('robin@gmail.com')
    expect(mailboxOf('robin+a+b@example.com')).toBe('robin@example.com')
    expect(mailboxOf('robin@example.com')).toBe('robin@example.com')
  })
})
