import * as words from '#lib/words/en.ts'
import { hold } from './check.ts'
import type { Judge } from './check.ts'
import { foldWords } from './fold-words.ts'

/** In UTF-16 units. Honest people repeat short agreement, such as "Thank you!". */
const lengthMin = 20

/** Holds the words of an earlier comment by the same person under the same post. */
export const duplicateWords: Judge = ({ body, recent }) => {
  if (body.length < lengthMin) return null
  const said = foldWords(body)
  const isAgain = recent.some((other) => other.isHere && foldWords(other.body) === said)
  return isAgain ? hold(words.checks.duplicateWords) : null
}
