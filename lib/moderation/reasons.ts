import * as words from '#lib/words/en.ts'

/** Why a comment is restricted, tied to a paragraph of the guidelines or to the law. */
export interface Reason {
  key: string
  title: string
  ground: 'guidelines' | 'law'
  /** The paragraph, in its words. */
  clause: string
  explanation: string
  /** Whether the moderator has to add a note: which law, or what else. */
  needsNote: boolean
}

/** The reason that marking as spam has by itself. */
export const spamReason = 'spam'

const noteNeeded = ['unlawful', 'other']

/** In the order of their digits on the keyboard. */
export const usualReasons: readonly Reason[] = Object.entries(words.reasons).map(([key, texts]) => ({
  key,
  ...texts,
  ground: key === 'unlawful' ? 'law' : 'guidelines',
  needsNote: noteNeeded.includes(key),
}))
