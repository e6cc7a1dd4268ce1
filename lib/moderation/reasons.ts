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

/** A reason that the owner has written, in the settings of the site. */
export interface OwnReason extends Pick<Reason, 'key' | 'title' | 'clause' | 'explanation'> {
  /** Key of the usual reason that it stands for; null for one more. */
  replaces: string | null
}

/** Each reason has a digit of the keyboard. */
const reasonsMax = 9

/**
 * The usual reasons, with those of the owner in their places or before them. Spam, folding and the law need their
 * reasons, so none of the usual ones is ever missing.
 */
export function joinReasons(own: readonly OwnReason[]): readonly Reason[] {
  const insteadOf = (usual: Reason): Reason => {
    const found = own.find(({ replaces }) => replaces === usual.key)
    return found
      ? { ...usual, title: found.title, clause: found.clause, explanation: found.explanation }
      : usual
  }
  const room = reasonsMax - usualReasons.length
  const more = own
    .filter(({ replaces }) => !usualReasons.some(({ key }) => key === replaces))
    .slice(0, room)
    .map(({ key, title, clause, explanation }): Reason => {
      return { key: `own-${key}`, title, clause, explanation, ground: 'guidelines', needsNote: false }
    })
  return [...more, ...usualReasons.map(insteadOf)]
}
