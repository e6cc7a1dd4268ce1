import { expect, test } from 'vitest'
import { shorten, withoutLinks } from '#lib/mail/quote.ts'

test.each([
  ['See https://shop.example/a?b=1.', 'See https[:]//shop[.]example/a?b=1.'],
  ['www.shop.example and me@shop.example', 'www[.]shop[.]example and me[@]shop[.]example'],
  ['страница.рф', 'страница[.]рф'],
  ['bit\u200d.ly and e\u0301.example.com', 'bit\u200d[.]ly and e\u0301[.]example[.]com'],
  ['At 10.0.0.1, in 0.3 seconds', 'At 10[.]0[.]0[.]1, in 0.3 seconds'],
  ['One. Two... 3.5', 'One. Two... 3.5'],
])('%s has no link', (words, written) => {
  expect(withoutLinks(words)).toBe(written)
})

test('a quote is cut between characters, and has no marks of direction', () => {
  expect(shorten('\u202ea\u200bbc\r\n👍👍', 5)).toBe('abc\n👍…')
  expect(shorten(' short ', 5)).toBe('short')
})
