import { expect, it } from 'vitest'
import { typedSince } from '#app/_discussion/form-fields.ts'

it('a form field is emptied only of the text that was sent', () => {
  expect(typedSince('words', 'words')).toBe('')
  expect(typedSince('words', 'words PS: more')).toBe('PS: more')
  expect(typedSince('words', 'other words')).toBe('other words')
  expect(typedSince('words', '')).toBe('')
})
