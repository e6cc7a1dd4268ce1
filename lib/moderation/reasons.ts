import * as words from '#lib/words/en.ts'

/** A reason to restrict a comment, from a paragraph of the guidelines or from the law. */
export interface Reason {
  key: string
  title: string
  ground: 'guidelines' | 'law'
  /** The words of the paragraph. */
  clause: string
  explanation: string
  /** Whether the moderator must add a note, such as the law or the other reason. */
  needsNote: boolean
}

/** Key of the reason for folding a branch. */
export const foldReason = 'off-topic'

/** Key of the reason for marking as spam, which no moderator has to choose. */
export const spamReason = 'spam'

const noteNeeded = ['unlawful', 'other']

/** All reasons, in the order of their digits on the keyboard. */
export const usualReasons: readonly Reason[] = Object.entries(words.reasons).map(([key, texts]) => ({
  key,
  ...texts,
  ground: key === 'unlawful' ? 'law' : 'guidelines',
  needsNote: noteNeeded.includes(key),
}))
