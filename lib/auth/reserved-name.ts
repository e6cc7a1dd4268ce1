import { rectifyConfusion } from 'unicode-confusables'
import * as words from '#lib/words/en.ts'

/**
 * Whether a name is, or looks like, one of those that are reserved: those of authors and staff, and the words for what
 * they are. Letter case, spaces, accents and look-alike letters of other scripts make no difference, nor does a word of
 * rank beside the name. https://www.unicode.org/reports/tr39/#Confusable_Detection
 */
export function isReservedName(name: string, reserved: readonly string[]): boolean {
  const looks = new Set(reserved.flatMap(looksOf))
  return looksOf(name).some((look) => look === '' || looks.has(look))
}

/** `I` looks like `l` and `i` does not, so a name has a look in small letters, in capitals, and as it is written. */
function looksOf(name: string): string[] {
  const written = name.normalize('NFKC')
  return [...new Set([written, written.toLowerCase(), written.toUpperCase()].map(lookOf))]
}

const ranks = new Set(words.names.ranks.map(skeleton))

/** The letters that are left without words of rank, joined; empty when there was nothing else. */
function lookOf(name: string): string {
  const parts = skeleton(name).split(/[^\p{L}\p{N}]+/u)
  const hasRank = parts.some((part) => ranks.has(part))
  const letters = parts.filter((part) => !ranks.has(part)).join('')
  return letters === '' && !hasRank ? name : letters
}

/** Twice, since a capital of another script has to become one of ours before it becomes a small letter. */
function skeleton(text: string): string {
  return rectify(rectify(text).toLowerCase())
}

function rectify(text: string): string {
  return withoutAccents(rectifyConfusion(withoutAccents(text)))
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}
