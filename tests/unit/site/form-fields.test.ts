import { expect, it } from 'vitest'
import { typedSince } from '#app/_discussion/form-fields.ts'

it('only what was sent is taken out of a field', () => {
  expect(typedSince('words', 'words')).toBe('')
  expect(typedSince('words', 'words PS: more')).toBe('PS: more')
  expect(typedSince('words', 'other words')).toBe('other words')
  expect(typedSince('words', '')).toBe('')
})
