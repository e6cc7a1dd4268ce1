import type { ReadText } from './read-text.ts'
import { signals } from './signals/index.ts'

/** The features of a comment with their values: `signal:link`, `word:free`, `pair:sign up`. */
export type Features = ReadonlyMap<string, number>

/** The signals and words of a comment. A word counts once, and less in a long comment, which has words of every kind. */
export function findFeatures(text: ReadText): Features {
  const features = new Map<string, number>()
  for (const { id, find } of signals) {
    const value = find(text)
    if (value > 0) features.set(`signal:${id}`, value)
  }
  const terms = new Set(termsOf(text.words))
  const value = 1 / Math.sqrt(Math.max(1, terms.size / 16))
  for (const term of terms) features.set(term, value)
  return features
}

// Alone, these only show how a text is built; signals and pairs use them.
const smallWords = new Set(
  'the a an and or but is are was were be it its to of in on for with at by that this as so if i you your me my we our us'.split(
    ' ',
  ),
)

function termsOf(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1]
    const single = smallWords.has(word) ? [] : [`word:${word}`]
    return next === undefined ? single : [...single, `pair:${word} ${next}`]
  })
}
