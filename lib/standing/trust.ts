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

/** A condition of a level of trust that a person does not meet. */
export interface MissingCondition {
  what: 'comments' | 'days' | 'setbacks' | 'sanction'
  have: number
  /** At least; for setbacks and sanctions at most. */
  need: number
}

/** A person under a sanction is new; one who had a sanction within the window is known at most. */
export function trustOf(grounds: TrustGrounds, thresholds: TrustThresholds): Trust {
  if (missingFor('known', { grounds, thresholds }).length > 0) return 'new'
  return missingFor('trusted', { grounds, thresholds }).length > 0 ? 'known' : 'trusted'
}

/** The conditions of a level that a person does not meet; none once they have it. */
export function missingFor(
  level: 'known' | 'trusted',
  { grounds, thresholds }: { grounds: TrustGrounds; thresholds: TrustThresholds },
): MissingCondition[] {
  const { days, published, setbacks, isSanctioned, wasSanctioned } = grounds
  const isBarred = level === 'known' ? isSanctioned : wasSanctioned
  const atLeast = [
    { what: 'comments', have: published, need: thresholds[`${level}Comments`] },
    { what: 'days', have: days, need: thresholds[`${level}Days`] },
  ] as const
  const atMost = [
    { what: 'setbacks', have: setbacks, need: thresholds[`${level}Setbacks`] },
    { what: 'sanction', have: isBarred ? 1 : 0, need: 0 },
  ] as const
  return [
    ...atLeast.filter(({ have, need }) => have < need),
    ...atMost.filter(({ have, need }) => have > need),
  ]
}
