import { expect, test } from 'vitest'
import { shorten, withoutLinks } from '#lib/mail/quote.ts'

test.each([
  ['See https://shop.example/a?b=1.', 'See https[:]//shop[.]example/a?b=1.'],
  ['www.shop.example and me@shop.example', 'www[.]shop[.]example and me[@]shop[.]example'],
  ['страница.рф', 'страница[.]рф'],
  ['One. Two... 3.5', 'One. Two... 3[.]5'],
])('%s has no link', (words, written) => {
  expect(withoutLinks(words)).toBe(written)
})

test('a quote is cut between characters, and has no marks of direction', () => {
  expect(shorten('\u202eabc\r\n👍👍', 5)).toBe('abc\n👍…')
  expect(shorten(' short ', 5)).toBe('short')
})
