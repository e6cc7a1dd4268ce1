import { expect, test } from 'vitest'
import { parseJson } from '#app/api/_body.ts'

const nested = (depth: number, inner = '') => '['.repeat(depth) + inner + ']'.repeat(depth)

test.each([33, 3_000, 100_000])('JSON of %i levels is malformed, not a fault of ours', (depth) => {
  expect(() => parseJson(nested(depth))).toThrow(expect.objectContaining({ code: 'request/malformed' }))
  expect(() => parseJson('{"a":'.repeat(depth))).toThrow(
    expect.objectContaining({ code: 'request/malformed' }),
  )
})

test('brackets in words and beside each other are not levels', () => {
  const value = { body: `"[\\\\"${nested(99)}`, list: Array.from({ length: 99 }, () => [{}]) }
  expect(parseJson(JSON.stringify(value))).toEqual(value)
  expect(parseJson(nested(32))).toBeDefined()
})

test('half a surrogate pair becomes a character that can be stored', () => {
  expect(parseJson('"a\\ud83d"')).toBe('a\ufffd')
})
