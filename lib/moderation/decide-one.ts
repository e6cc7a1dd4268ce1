import type { Tx } from '#lib/db.ts'
import type { Moderator } from './assert-moderator.ts'
import { carryOut } from './carry-out.ts'
import type { Act } from './carry-out.ts'
import { outcomes } from './decision.ts'
import type { ModerationDeps } from './deps.ts'
import type { DecisionInput } from './input.ts'
import type { Reason } from './reasons.ts'

export interface OneDecision {
  viewer: Moderator
  input: Pick<DecisionInput, 'decision' | 'note' | 'seen'> & Pick<Act, 'via'>
  reason: Reason | null
  id: string
}

/**
 * Decides on one comment in the caller's transaction. Returns the number of the event, or why nothing was decided, as in
 * `DecidedDto`.
 */
export async function decideOne(
  one: OneDecision,
  { tx, deps }: { tx: Tx; deps: ModerationDeps },
): Promise<bigint | 'not-found' | 'own' | 'decided'> {
  const { viewer, input, reason, id } = one
  const comment = await deps.findComment(id, tx)
  if (!comment || comment.status === 'DELETED') return 'not-found'
  if (comment.authorId === viewer.id) return 'own'
  const isAsSeen = input.seen === undefined || comment.status === input.seen.toUpperCase()
  if (!isAsSeen || !outcomes[input.decision].from.includes(comment.status)) return 'decided'
  const { decision, via } = input
  // A form without a note sends an empty one.
  const act = { viewer, decision, reason, note: input.note || null, ...(via && { via }) }
  return (await carryOut({ ...act, comment }, { tx, deps })) ?? 'decided'
}
