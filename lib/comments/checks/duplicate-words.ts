import * as words from '#lib/words/en.ts'
import { hold } from './check.ts'
import type { Judge } from './check.ts'

/** Short agreement ("Thank you!") is said twice in good faith. Length in UTF-16 units. */
const lengthMin = 20

export const duplicateWords: Judge = ({ body, recentBodies }) => {
  if (body.length < lengthMin) return null
  const said = fold(body)
  return recentBodies.some((recent) => fold(recent) === said) ? hold(words.checks.duplicateWords) : null
}

/** The words alone; a text without any, such as a row of emoji, is compared as it is. */
function fold(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  return words === '' ? text : words
}
