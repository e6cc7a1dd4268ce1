import { rectifyConfusion } from 'unicode-confusables'
import * as words from '#lib/words/en.ts'

/**
 * Whether a name is or looks like a reserved one, or consists of words of rank, such as `Moderator`. Case, spaces,
 * accents, look-alike letters of other scripts and words of rank beside the name make no difference.
 * https://www.unicode.org/reports/tr39/#Confusable_Detection
 */
export function isReservedName(name: string, reserved: readonly string[]): boolean {
  const looks = new Set(reserved.flatMap(looksOf))
  return looksOf(name).some((look) => look === '' || looks.has(look))
}

/** The looks of a name: as written, in lower case and in capitals, since `I` looks like `l` but `i` does not. */
function looksOf(name: string): string[] {
  const written = name.normalize('NFKC')
  return [...new Set([written, written.toLowerCase(), written.toUpperCase()].map(lookOf))]
}

const ranks = new Set(words.names.ranks.map(skeleton))

/** The letters and digits of a name without words of rank, joined; empty for words of rank alone. */
function lookOf(name: string): string {
  const parts = skeleton(name).split(/[^\p{L}\p{N}]+/u)
  const hasRank = parts.some((part) => ranks.has(part))
  const letters = parts.filter((part) => !ranks.has(part)).join('')
  return letters === '' && !hasRank ? name : letters
}

/** Rectifies twice: a capital of another script must become a Latin one before `toLowerCase`. */
function skeleton(text: string): string {
  return rectify(rectify(text).toLowerCase())
}

function rectify(text: string): string {
  return withoutAccents(rectifyConfusion(withoutAccents(text)))
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}
