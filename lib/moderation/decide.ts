import type { Viewer } from '#lib/auth/roles.ts'
import { assertModerator } from './assert-moderator.ts'
import type { Moderator } from './assert-moderator.ts'
import { carryOut } from './carry-out.ts'
import { chooseReason } from './choose-reason.ts'
import { outcomes } from './decision.ts'
import type { ModerationDeps } from './deps.ts'
import type { DecidedDto } from './dto.ts'
import { findDecider } from './find-decider.ts'
import type { DecisionInput } from './input.ts'
import { spamReason } from './reasons.ts'
import type { Reason } from './reasons.ts'

/**
 * Decides on comments, each in its own transaction: the status, the event of the record and the statement of reasons are
 * written together. A comment with another status than seen stays as it is; its result names the last decider.
 *
 * Throws `auth/sign-in-required`, `auth/forbidden`, and `request/invalid` for a missing or unknown reason, or a missing
 * note.
 */
export async function decide(
  { viewer, input }: { viewer: Viewer; input: DecisionInput },
  deps: ModerationDeps,
): Promise<DecidedDto[]> {
  assertModerator(viewer)
  const reason = await reasonOf(input, deps)
  const decided: DecidedDto[] = []
  for (const id of new Set(input.ids)) decided.push(await decideOne({ viewer, input, reason, id }, deps))
  return decided
}

/** The reason of a decision that restricts; null for any other. */
async function reasonOf(
  { decision, reason, note }: DecisionInput,
  deps: ModerationDeps,
): Promise<Reason | null> {
  const { restricts, asksForReason } = outcomes[decision]
  return restricts ? chooseReason({ reason: asksForReason ? reason : spamReason, note }, deps) : null
}

interface Deciding {
  viewer: Moderator
  input: DecisionInput
  reason: Reason | null
  id: string
}

async function decideOne(deciding: Deciding, deps: ModerationDeps): Promise<DecidedDto> {
  const { viewer, input, id } = deciding
  const event = await deps.db.$transaction(async (tx) => {
    const comment = await deps.findComment(id, tx)
    if (!comment || comment.status === 'DELETED') return 'not-found'
    if (comment.authorId === viewer.id) return 'own'
    const isAsSeen = input.seen === undefined || comment.status === input.seen.toUpperCase()
    if (!isAsSeen || !outcomes[input.decision].from.includes(comment.status)) return 'decided'
    // A form without a note sends an empty one.
    const act = { viewer, decision: input.decision, reason: deciding.reason, note: input.note || null }
    return (await carryOut({ ...act, comment }, { tx, deps })) ?? 'decided'
  })
  if (typeof event === 'bigint') return { id, outcome: 'done', event: String(event), by: null }
  const by = event === 'decided' ? await findDecider(id, deps.db) : null
  return { id, outcome: event, event: null, by }
}
