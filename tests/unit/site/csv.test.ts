import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from '#lib/csv.ts'

const read = (text: string): string[][] => parse(text, { record_delimiter: '\r\n' })

test('a reader of RFC 4180 gets the texts back as they were, whatever they contain', () => {
  const harmless = fc
    .string({ unit: 'grapheme' })
    .filter((text) => !/(^|[;|\t\r\n])\s*[=+\-@＝＋－＠]/.test(text))
  fc.assert(
    fc.property(fc.array(harmless, { minLength: 2, maxLength: 6 }), (cells) => {
      expect(read(csvLine(cells))).toEqual([cells])
    }),
  )
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r\n=1', ' =1', '＝1', '=HYPERLINK("http://x";"y")'])(
  'a spreadsheet takes %j for a text',
  (text) => {
    const [[cell] = []] = read(csvLine([text, 'x']))
    expect(cell).toBe(text.replace(/\s*[=+\-@＝＋－＠]/, "'$&"))
  },
)

test('a formula does not begin in the middle of a cell, where another country’s separator is', () => {
  expect(csvLine(['words;=1', 'words\n+1'])).toBe('words;\'=1,"words\n\'+1"\r\n')
})

test('a number stays a number, and nothing is an empty cell', () => {
  expect(csvLine([-1.5, null, 'x'])).toBe('-1.5,,x\r\n')
})
