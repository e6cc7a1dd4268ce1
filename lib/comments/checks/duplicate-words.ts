import * as words from '#lib/words/en.ts'
import { hold } from './check.ts'
import type { Judge } from './check.ts'
import { foldWords } from './fold-words.ts'

/** Short agreement ("Thank you!") is said twice in good faith. Length in UTF-16 units. */
const lengthMin = 20

export const duplicateWords: Judge = ({ body, recent }) => {
  if (body.length < lengthMin) return null
  const said = foldWords(body)
  const isAgain = recent.some((other) => other.isHere && foldWords(other.body) === said)
  return isAgain ? hold(words.checks.duplicateWords) : null
}
