import type { Check } from './check.ts'

/** Short agreement ("Thank you!") is said twice in good faith. Length in UTF-16 units. */
const lengthMin = 20

export const duplicateWords: Check = ({ body, recentBodies, isModerator }) => {
  if (isModerator || body.length < lengthMin) return null
  const words = fold(body)
  return recentBodies.some((recent) => fold(recent) === words) ? 'duplicate-words' : null
}

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
