import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readingMinutes } from '#lib/content/reading-time.ts'

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')
const paragraph = (text: string) => ({
  _type: 'block',
  children: [{ _type: 'span', text, marks: ['strong'] }],
})

test('a text is read at 220 words a minute', () => {
  expect(readingMinutes([paragraph(words(220)), paragraph(words(440))])).toBe(3)
})

test('the shortest text takes a minute', () => {
  expect(readingMinutes([])).toBe(1)
  expect(readingMinutes([paragraph('Yes.')])).toBe(1)
})

test('words in blocks count, too: comparisons, takeaways, captions, asides', () => {
  const rows = [{ _type: 'row', aspect: words(110), left: words(110), right: words(110) }]
  const blocks = [
    { _type: 'comparison', title: words(110), left: words(110), right: words(110), rows },
    { _type: 'keyTakeaways', items: [words(110), words(110)] },
    { _type: 'figure', picture: { alt: words(9000) }, caption: words(110) },
    { _type: 'callout', body: [paragraph(words(110))] },
  ]
  expect(readingMinutes(blocks)).toBe(5)
})

test('addresses, keys and styles do not count', () => {
  const block = { ...paragraph('One'), _key: words(900), style: words(900), markDefs: [{ href: words(900) }] }
  expect(readingMinutes([block, { _type: 'embed', url: words(900) }])).toBe(1)
})

test('more text never takes less time', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { maxLength: 20 }), fc.nat(400), (lengths, more) => {
      const text = lengths.map((length) => paragraph(words(length)))
      expect(readingMinutes([...text, paragraph(words(more))])).toBeGreaterThanOrEqual(readingMinutes(text))
    }),
  )
})
