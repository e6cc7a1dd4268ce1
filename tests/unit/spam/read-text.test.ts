import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutLinks } from '#lib/spam/links.ts'
import { readText } from '#lib/spam/read-text.ts'

describe('a comment is read', () => {
  test('without tags, entities and invisible characters', () => {
    expect(readText('It&#39;s <br /> good&nbsp;&amp; \u200bnew').plain).toBe("It's good & new")
    expect(readText('I &lt;3 this').plain).toBe('I <3 this')
  })

  test('with the hidden address of an HTML link, and without addresses made by a page', () => {
    expect(readText('<a href="https://shop.example.com/x">here</a>').links).toMatchObject([
      { host: 'shop.example.com' },
    ])
    expect(
      readText('<a href="https://www.youtube.com/watch?v=abcdefg&amp;t=1m">1:00</a> best').links,
    ).toEqual([])
  })

  test('in one spelling', () => {
    expect(readText('PLZ suscribe 2 my chanell!!! soooo gooood ＦＲＥＥ').words).toEqual([
      'please',
      'subscribe',
      '#',
      'my',
      'channel',
      'soo',
      'good',
      'free',
    ])
  })

  test('from both ends if it is long', () => {
    const { words } = readText(`first ${'word '.repeat(20_000)} last`)
    expect(words[0]).toBe('first')
    expect(words.at(-1)).toBe('last')
    expect(words.length).toBeLessThan(1_000)
  })
})

describe('addresses are found', () => {
  test.each([
    ['https://example.com/a?b=c.', 'https://example.com/a?b=c', 'example.com'],
    ['see www.example.org, please', 'www.example.org', 'example.org'],
    ['go to shop.example.co.uk/now!', 'shop.example.co.uk/now', 'shop.example.co.uk'],
    ['[words](https://example.net/x) here', 'https://example.net/x', 'example.net'],
  ])('in %s', (text, address, host) => {
    expect(cutLinks(text).links).toEqual([{ address, host, isDisguised: false }])
  })

  test.each([
    ['kidsthings  . com', 'kidsthings.com'],
    ['best-shop dot com', 'best-shop.com'],
    ['best-shop[.]com', 'best-shop.com'],
    ['best-shop (dot) net', 'best-shop.net'],
  ])('disguised: %s', (text, host) => {
    expect(readText(text).links).toMatchObject([{ host, isDisguised: true }])
  })

  test.each([
    'I was there.It was good',
    'Wait... what?',
    'e.g. this',
    'me@example.com',
    'from 9.30 to 17.00',
    'a/b',
  ])('but not in %s', (text) => {
    expect(cutLinks(text).links).toEqual([])
  })

  test('and the rest of the text stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { links, rest } = cutLinks(text)
        if (links.length === 0) expect(rest).toBe(text)
      }),
    )
  })
})
