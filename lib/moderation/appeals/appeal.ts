/** What an appeal is against: the statement of reasons of a writer, or the refused report of a reader. */
export const appealables = ['statement', 'report'] as const

export type Appealable = (typeof appealables)[number]

/** `founded`: the decision is undone. `unfounded`: it stays. */
export const appealOutcomes = ['founded', 'unfounded'] as const

export type AppealOutcome = (typeof appealOutcomes)[number]

export const appealStates = ['open', ...appealOutcomes] as const

export type AppealState = (typeof appealStates)[number]

/** A state as the database keeps it. */
export const appealStateOf = (state: string): AppealState =>
  appealStates.find((other) => other === state) ?? 'open'

/** The decision that an appeal is against. */
export interface Case {
  against: Appealable
  /** People whose own case it is: the person of a statement; the reporter and the writer of a reported comment. */
  partyIds: readonly string[]
  /** Who decided; null for a machine. */
  decidedById: string | null
  decidedAt: Date | null
  /** The decision in the record. */
  eventSeq: bigint | null
  /** False once the decision was taken back. */
  isInForce: boolean
}

/**
 * Why a moderator may not answer an appeal; null when they may. `party`: it is their own case. `decider`: they made the
 * decision, and another moderator can answer.
 */
export function hindranceOf(
  { viewerId, moderatorIds }: { viewerId: string; moderatorIds: readonly string[] },
  { partyIds, decidedById }: Pick<Case, 'partyIds' | 'decidedById'>,
): 'party' | 'decider' | null {
  if (partyIds.includes(viewerId)) return 'party'
  if (viewerId !== decidedById) return null
  const hasOthers = moderatorIds.some((id) => id !== decidedById && !partyIds.includes(id))
  return hasOthers ? 'decider' : null
}
