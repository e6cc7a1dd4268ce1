import { trustEffects } from '#lib/standing/trust-effects.ts'
import { minuteMs } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { hold } from './check.ts'
import type { Judge } from './check.ts'
import { foldWords } from './fold-words.ts'
import { ownWords } from './own-words.ts'

/** Texts of fewer words resemble each other by chance. */
const wordsMin = 8

/**
 * Holds nearly the same words as in an earlier comment of the person, even under another article. The share is that of
 * word pairs in both texts, among those in either: two changed words in twenty leave about 0.65.
 */
export const nearRepeats: Judge = ({ body, recent, standing }) => {
  const shareMin = trustEffects[standing.trust].nearRepeatShare
  if (recent.length === 0 || shareMin === null) return null
  const pairs = pairsOf(body)
  if (pairs.size < wordsMin - 1) return null
  const alike = recent
    // `duplicateWords` reports the same words under the same post.
    .filter((other) => !(other.isHere && foldWords(other.body) === foldWords(body)))
    .map((other) => ({ ...other, share: shareOf(pairs, pairsOf(other.body)) }))
    .filter(({ share }) => share >= shareMin)
    .sort((first, second) => second.share - first.share)[0]
  if (!alike) return null
  const [percent, minutes] = [Math.round(alike.share * 100), Math.round(alike.ageMs / minuteMs)]
  return hold(words.checks.nearRepeats({ percent, minutes, isHere: alike.isHere }), { percent, minutes })
}

/** Pairs of neighbouring words. */
function pairsOf(text: string): Set<string> {
  const own = foldWords(ownWords(text)).split(' ')
  return new Set(own.slice(1).map((word, index) => `${own[index]} ${word}`))
}

function shareOf(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const both = first.intersection(second).size
  return both / (first.size + second.size - both)
}
