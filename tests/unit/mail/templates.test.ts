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
  it('escapes every value', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ';', '\n') }), (value) => {
        const { source } = html`<p title="${value}">${value}</p>`
        expect(source).toBe(`<p title="${escapeHtml(value)}">${escapeHtml(value)}</p>`)
        expect(escapeHtml(value)).not.toMatch(/[<>"']/)
      }),
    )
  })

  it('keeps HTML of the tag, and line breaks of values', () => {
    expect(html`<p>${html`<b>${'a\n\nb'}</b>`}${[html`<br />`, html`<i>c</i>`]}</p>`.source).toBe(
      '<p><b>a\n\nb</b><br /><i>c</i></p>',
    )
  })
})

describe('the letter with a sign-in link', () => {
  const letter = signInMessage({ to: 'a@example.com', link, minutes: 7, site })

  it('has the link and its validity in both parts', () => {
    expect(letter.text).toContain(`\n${link}\n`)
    expect(letter.html).toContain(`href="${escapeHtml(link)}"`)
    for (const part of [letter.text, letter.html]) expect(part).toContain('7 minutes')
  })
})

describe('the letter that confirms a comment', () => {
  const write = (body: string, postTitle: string | null = 'Leading') =>
    confirmCommentMessage({ to: 'a@example.com', link, minutes: 10, site, body, postTitle })

  it('escapes the quoted comment and the title', () => {
    const letter = write(nasty, nasty)
    expect(letter.html).not.toContain('<script')
    expect(letter.html.split(escapeHtml(nasty)).length - 1).toBe(2)
  })

  it('marks every quoted line, so that none looks like ours', () => {
    const [, quote] = write('One\r\n\r\nTwo\rThree').text.split('\n\n')
    const { theirs, theirsEnd } = words.mail.confirmComment
    expect(quote).toBe(`${theirs}\n> One\n> \n> Two\n> Three\n${theirsEnd}`)
  })

  it('says in both parts that the quoted text is somebody’s comment, and where it ends', () => {
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

  it('quotes no address of which a mail program would make a link', () => {
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

  it('quotes only the beginning of a long comment', () => {
    const letter = write('ä'.repeat(5_000))
    expect(letter.text).toContain(`> ${'ä'.repeat(400)}…`)
    expect(letter.text).not.toContain('ä'.repeat(401))
  })

  it('works without a title', () => {
    expect(write('Words', null).text).not.toMatch(/null|undefined/)
  })
})

describe('links in text', () => {
  it('are found without the punctuation after them', () => {
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

  it('leave the text whole', () => {
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
  it('comes after its content security policy', () => {
    const source = sandboxed(
      '<meta http-equiv="Content-Security-Policy" content="default-src *"><script></script>',
    )
    expect(source.indexOf("default-src 'none'")).toBeLessThan(source.indexOf('default-src *'))
  })
})
