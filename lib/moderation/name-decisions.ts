import { z } from 'zod'
import type { Viewer } from '#lib/auth/roles.ts'
import { assertModerator } from './assert-moderator.ts'
import { commentOfSubject, decisions } from './decision.ts'
import type { Decision } from './decision.ts'
import type { ModerationDeps } from './deps.ts'
import { findEvent } from './record-store.ts'

const madeDecision = z.object({ decision: z.enum(decisions) })

export interface NamedDecisionDto {
  decision: Decision
  /** Name of the comment's writer; null for none, and for an erased comment. */
  name: string | null
}

/**
 * What some decisions of one call were, by the numbers of their events, and whose comment the first is about; null where
 * the first is none. Throws `auth/sign-in-required` or `auth/forbidden`.
 */
export async function nameDecisions(
  { viewer, input: { eventIds } }: { viewer: Viewer; input: { eventIds: readonly string[] } },
  { db, findComment }: Pick<ModerationDeps, 'db' | 'findComment'>,
): Promise<NamedDecisionDto | null> {
  assertModerator(viewer)
  const [first] = eventIds
  const event = first === undefined ? null : await findEvent(BigInt(first), db)
  const commentId = event && commentOfSubject(event.subject)
  if (event?.kind !== 'decision' || !commentId) return null
  const made = madeDecision.safeParse(JSON.parse(event.data))
  if (!made.success) return null
  const comment = await findComment(commentId, db)
  return { decision: made.data.decision, name: comment?.authorName ?? null }
}
