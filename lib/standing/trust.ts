/** How far a person is trusted, from the least to the most. */
export const trustLevels = ['new', 'known', 'trusted'] as const

export type Trust = (typeof trustLevels)[number]

/** What a person needs to be known, and to be trusted. */
export interface TrustThresholds {
  /** Published comments of a known person, at least. */
  knownComments: number
  /** Age of the account in days, at least. */
  knownDays: number
  /** Setbacks of a known person, at most. */
  knownSetbacks: number
  trustedComments: number
  trustedDays: number
  trustedSetbacks: number
  /** Days for which a setback or a sanction counts. */
  windowDays: number
}

/** The thresholds that count until a moderator sets others. */
export const usualThresholds: TrustThresholds = {
  knownComments: 2,
  knownDays: 1,
  knownSetbacks: 2,
  trustedComments: 20,
  trustedDays: 30,
  trustedSetbacks: 0,
  windowDays: 90,
}

/** What a person's trust follows from. */
export interface TrustGrounds {
  /** Age of the account in whole days. */
  days: number
  /** Comments that are published now; counting stops at the highest threshold. */
  published: number
  /** Decisions within the window that restrict a comment of theirs, on a notice or not, without those taken back. */
  setbacks: number
  /** Whether a sanction is in force. */
  isSanctioned: boolean
  /** Whether there was a sanction or a warning within the window that nobody lifted. */
  wasSanctioned: boolean
}

/** A person under a sanction is new; one who had a sanction within the window is known at most. */
export function trustOf(grounds: TrustGrounds, thresholds: TrustThresholds): Trust {
  const { days, published, setbacks, isSanctioned, wasSanctioned } = grounds
  const isKnown =
    !isSanctioned &&
    published >= thresholds.knownComments &&
    days >= thresholds.knownDays &&
    setbacks <= thresholds.knownSetbacks
  if (!isKnown) return 'new'
  const isTrusted =
    !wasSanctioned &&
    published >= thresholds.trustedComments &&
    days >= thresholds.trustedDays &&
    setbacks <= thresholds.trustedSetbacks
  return isTrusted ? 'trusted' : 'known'
}
