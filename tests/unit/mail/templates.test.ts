import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sandboxed } from '#app/dev/mailbox/sandboxed.ts'
import { html } from '#lib/mail/html.ts'
import { confirmCommentMessage } from '#lib/mail/templates/confirm-comment.ts'
import { signInMessage } from '#lib/mail/templates/sign-in.ts'
import { escapeHtml, splitLinks } from '#lib/text.ts'
import * as words from '#lib/words/en.ts'

const site = { name: 'People & Practice', url: 'https://blog.example.com' }
const link = `${site.url}/sign-in/confirm?email=a%40example.com&token=ab&callbackUrl=%2F`
const nasty = `"><script>alert('x')</script>&amp;`

describe('the template tag', () => {
  it('escapes every value, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ';', '\n') }), (value) => {
        const { source } = html`<p title="${value}">${value}</p>`
        expect(source).toBe(`<p title="${escapeHtml(value)}">${escapeHtml(value)}</p>`)
        expect(escapeHtml(value)).not.toMatch(/[<>"']/)
      }),
    )
  })

  it('keeps what the tag made and the line breaks of values', () => {
    expect(html`<p>${html`<b>${'a\n\nb'}</b>`}${[html`<br />`, html`<i>c</i>`]}</p>`.source).toBe(
      '<p><b>a\n\nb</b><br /><i>c</i></p>',
    )
  })
})

describe('the letter with a sign-in link', () => {
  const letter = signInMessage({ to: 'a@example.com', link, minutes: 7, site })

  it('carries the link in both parts and says how long it is good', () => {
    expect(letter.text).toContain(`\n${link}\n`)
    expect(letter.html).toContain(`href="${escapeHtml(link)}"`)
    for (const part of [letter.text, letter.html]) expect(part).toContain('7 minutes')
  })
})

describe('the letter that confirms a comment', () => {
  const write = (body: string, postTitle: string | null = 'Leading') =>
    confirmCommentMessage({ to: 'a@example.com', link, minutes: 10, site, body, postTitle })

  it('escapes the words it quotes and the title it names', () => {
    const letter = write(nasty, nasty)
    expect(letter.html).not.toContain('<script')
    expect(letter.html.split(escapeHtml(nasty)).length - 1).toBe(2)
  })

  it('marks every quoted line, so that no words pass for ours', () => {
    const [, quote] = write('One\r\n\r\nTwo\rThree').text.split('\n\n')
    const { theirs, theirsEnd } = words.mail.confirmComment
    expect(quote).toBe(`${theirs}\n> One\n> \n> Two\n> Three\n${theirsEnd}`)
  })

  it('says in both parts whose words they are, and where they end', () => {
    const letter = write('Your account is closed.\n\nIndustrially Organized')
    for (const part of [letter.text, letter.html]) {
      const [, theirs, ours] = part.split(
        /The comment, in its writer’s words and not in ours:|Here the comment ends\./,
      )
      expect(theirs).toContain('Your account is closed.')
      expect(theirs).toContain('Industrially Organized')
      expect(ours).toContain(words.mail.confirmComment.ask)
    }
  })

  it('quotes no address that a mail program would make a link of', () => {
    const addresses = [
      'https://evil.example/x?y',
      'www.evil.example',
      'evil.example/x',
      'a@evil.example',
      'evil.com',
    ]
    for (const address of addresses) {
      const letter = write(`Press ${address} now`)
      for (const part of [letter.text, letter.html]) expect(part).not.toContain('evil')
      expect(letter.text).toContain('> Press [address left out] now')
    }
    expect(write('It is 3.5 hours, i.e. too long... isn’t it?').text).toContain(
      '3.5 hours, i.e. too long... isn’t it?',
    )
  })

  it('quotes the beginning only', () => {
    const letter = write('ä'.repeat(5_000))
    expect(letter.text).toContain(`> ${'ä'.repeat(400)}…`)
    expect(letter.text).not.toContain('ä'.repeat(401))
  })

  it('does without a title', () => {
    expect(write('Words', null).text).not.toMatch(/null|undefined/)
  })
})

describe('links in text', () => {
  it('are found without the end of the sentence', () => {
    expect(splitLinks('See https://a.example/x?y=1, (http://b.example).')).toEqual([
      { text: 'See ', href: null },
      { text: 'https://a.example/x?y=1', href: 'https://a.example/x?y=1' },
      { text: ', (', href: null },
      { text: 'http://b.example', href: 'http://b.example' },
      { text: ').', href: null },
    ])
  })

  it('are web addresses only', () => {
    for (const text of ['javascript:alert(1)', 'data:text/html,x', 'ftp://a.example', 'https://']) {
      expect(splitLinks(text).every(({ href }) => href === null)).toBe(true)
    }
  })

  it('lose nothing of the text', () => {
    const piece = fc.constantFrom(
      'https://',
      'a.example',
      '/x',
      '.',
      ' ',
      '\n',
      '<',
      '"',
      ')',
      'http://[',
      'ä',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        expect(
          splitLinks(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('a letter in the mailbox’s frame', () => {
  it('comes after the policy that binds it', () => {
    const source = sandboxed(
      '<meta http-equiv="Content-Security-Policy" content="default-src *"><script></script>',
    )
    expect(source.indexOf("default-src 'none'")).toBeLessThan(source.indexOf('default-src *'))
  })
})
