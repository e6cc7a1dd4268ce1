import type { spam } from '#lib/words/en.ts'
import type { ReadText } from '../read-text.ts'

export type SignalId = keyof typeof spam.signals

/** A property of a comment, from 0 (absent) to 1. */
export interface Signal {
  /** Also its name in a model, so a new meaning needs a new id. */
  id: SignalId
  find: (text: ReadText) => number
}

/** 1 if the words have one of the phrases, else 0. Phrases are regular expressions; `_` is up to three words. */
export function says(...phrases: readonly string[]): (text: ReadText) => number {
  const source = phrases.join('|').replaceAll(' _ ', ' (?:\\S+ ){0,3}')
  const pattern = new RegExp(` (?:${source})(?= )`, 'u')
  return ({ line }) => (pattern.test(line) ? 1 : 0)
}

/** 1 if the text as typed, without addresses, matches a pattern, else 0. */
export function shows(pattern: RegExp): (text: ReadText) => number {
  return ({ plain }) => (pattern.test(plain) ? 1 : 0)
}

/** A count as a number below 1, which grows ever slower: by default 1 gives 0.33, 3 gives 0.6. */
export function grown(count: number, half = 2): number {
  return count / (count + half)
}
