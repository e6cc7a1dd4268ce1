import { expect, it } from 'vitest'
import { waitingMessage } from '#lib/mail/templates/waiting.ts'

const letterAbout = (comment: { body: string; why: string[] }) =>
  waitingMessage({
    to: 'mira@example.com',
    site: { name: 'Our Site', url: 'https://site.test' },
    comments: [{ author: 'Robin', post: 'A post', links: [], ...comment }],
    more: 0,
    until: 'tomorrow',
    queueLink: 'https://site.test/moderation',
    settingsLink: 'https://site.test/account#mail',
  })

it('a mail program makes no link of an address in the words, nor in the findings about them', () => {
  const { text, html } = letterAbout({
    body: 'See https://bit.ly/3abc and bit\u200b.ly and \u202eаррlе.com',
    why: [
      'It has a link of bit.ly, which hides its target.',
      'The address аррlе.com mixes alphabets to look like another; it is xn--l-7sbq6ba.com.',
      'Its 90 characters were sent 0.3 seconds after the first of them.',
    ],
  })
  for (const part of [text, html]) {
    expect(part).toContain('It has a link of bit[.]ly, which hides its target.')
    expect(part).toContain('The address аррlе[.]com mixes alphabets')
    expect(part).toContain('0.3 seconds')
    expect(part).not.toMatch(/bit\u200b?\.ly|е\.com|6ba\.com|\u202e/)
  }
})
