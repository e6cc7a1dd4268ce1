import { minuteMs } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { hold } from './check.ts'
import type { Judge } from './check.ts'
import { foldWords } from './fold-words.ts'

/** Fewer words are alike by chance. */
const wordsMin = 8
/** Share of the pairs of words that both texts have; two words changed in twenty leave 0.65. */
const shareMin = 0.6

/** Holds what the same person wrote in nearly the same words, also under another article. */
export const nearRepeats: Judge = ({ body, recent }) => {
  if (recent.length === 0) return null
  const pairs = pairsOf(body)
  if (pairs.size < wordsMin - 1) return null
  const alike = recent
    // The same words at the same place are what `duplicateWords` speaks of.
    .filter((other) => !(other.isHere && foldWords(other.body) === foldWords(body)))
    .map((other) => ({ ...other, share: shareOf(pairs, pairsOf(other.body)) }))
    .filter(({ share }) => share >= shareMin)
    .sort((first, second) => second.share - first.share)[0]
  if (!alike) return null
  const [percent, minutes] = [Math.round(alike.share * 100), Math.round(alike.ageMs / minuteMs)]
  return hold(words.checks.nearRepeats({ percent, minutes, isHere: alike.isHere }), { percent, minutes })
}

/** Neighbouring words, two by two; a quoted line is somebody else's. */
function pairsOf(text: string): Set<string> {
  const own = foldWords(text.replace(/^>.*$/gm, '')).split(' ')
  return new Set(own.slice(1).map((word, index) => `${own[index]} ${word}`))
}

function shareOf(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const both = first.intersection(second).size
  return both / (first.size + second.size - both)
}
