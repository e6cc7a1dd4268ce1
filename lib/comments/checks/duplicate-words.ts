import * as words from '#lib/words/en.ts'
import { hold } from './check.ts'
import type { Judge } from './check.ts'

/** Short agreement ("Thank you!") is said twice in good faith. Length in UTF-16 units. */
const lengthMin = 20

export const duplicateWords: Judge = ({ body, recentBodies, isModerator }) => {
  if (isModerator || body.length < lengthMin) return null
  const said = fold(body)
  return recentBodies.some((recent) => fold(recent) === said) ? hold(words.checks.duplicateWords) : null
}

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
