import type { Trust } from './trust.ts'

export interface TrustEffects {
  /** Whether the check `first-comment` holds the comments of a person who has none published. */
  readsFirstComment: boolean
  /** Comments within five minutes that the check `fast-posting` lets pass. */
  fastCommentsMax: number
  /** The share of equal word pairs from which the check `near-repeats` holds a comment; null: never. */
  nearRepeatShare: number | null
  /** Links in a comment that the check `many-links` lets pass. */
  linksMax: number
  /** Weight of a report by the person. */
  reportWeight: number
  /** The most that all reports of such people weigh together. */
  reportWeightMax: number
  /** Weight of its reports at which a published comment of the person is held until a moderator has decided. */
  heldAtReportWeight: number
}

/**
 * Everything that trust changes. Reports of new people alone stay below each threshold, however many they are: an account
 * is made in a minute.
 */
export const trustEffects: Readonly<Record<Trust, TrustEffects>> = {
  new: {
    ...{ readsFirstComment: true, fastCommentsMax: 8, nearRepeatShare: 0.6, linksMax: 2 },
    ...{ reportWeight: 1, reportWeightMax: 2, heldAtReportWeight: 4 },
  },
  known: {
    ...{ readsFirstComment: false, fastCommentsMax: 8, nearRepeatShare: 0.6, linksMax: 3 },
    ...{ reportWeight: 2, reportWeightMax: Infinity, heldAtReportWeight: 6 },
  },
  // Twelve comments in five minutes are the rate limit of posting.
  trusted: {
    ...{ readsFirstComment: false, fastCommentsMax: 12, nearRepeatShare: null, linksMax: 8 },
    ...{ reportWeight: 3, reportWeightMax: Infinity, heldAtReportWeight: 9 },
  },
}
