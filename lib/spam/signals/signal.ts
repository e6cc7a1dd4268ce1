import type { spam } from '#lib/words/en.ts'
import type { ReadText } from '../read-text.ts'

export type SignalId = keyof typeof spam.signals

/** What a comment does, as a number from 0 (not at all) to 1. */
export interface Signal {
  /** Its name in a model too: a new meaning gets a new one. */
  id: SignalId
  find: (text: ReadText) => number
}

/** Whether one of the phrases is said. `_` is up to three words between; a phrase is a regular expression of words. */
export function says(...phrases: readonly string[]): (text: ReadText) => number {
  const source = phrases.join('|').replaceAll(' _ ', ' (?:\\S+ ){0,3}')
  const pattern = new RegExp(` (?:${source})(?= )`, 'u')
  return ({ line }) => (pattern.test(line) ? 1 : 0)
}

/** Whether a pattern is in the text as typed, without its addresses. */
export function shows(pattern: RegExp): (text: ReadText) => number {
  return ({ plain }) => (pattern.test(plain) ? 1 : 0)
}

/** A count that grows ever slower: 1 is 0.33, 3 is 0.6, many are nearly 1. */
export function grown(count: number, half = 2): number {
  return count / (count + half)
}
