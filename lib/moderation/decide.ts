import type { Viewer } from '#lib/auth/roles.ts'
import { assertModerator } from './assert-moderator.ts'
import { chooseReasonFor } from './choose-reason.ts'
import { decideOne } from './decide-one.ts'
import type { OneDecision } from './decide-one.ts'
import type { ModerationDeps } from './deps.ts'
import type { DecidedDto } from './dto.ts'
import { findDecider } from './find-decider.ts'
import type { DecisionInput } from './input.ts'

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
  const reason = await chooseReasonFor(input, deps)
  const decided: DecidedDto[] = []
  for (const id of new Set(input.ids)) decided.push(await decideAlone({ viewer, input, reason, id }, deps))
  return decided
}

async function decideAlone(one: OneDecision, deps: ModerationDeps): Promise<DecidedDto> {
  const { id, viewer } = one
  const event = await deps.db.$transaction((tx) => decideOne(one, { tx, deps }))
  if (typeof event === 'bigint') return { id, outcome: 'done', event: String(event), by: null }
  const by =
    event === 'decided' ? await findDecider({ commentId: id, moderatorId: viewer.id }, deps.db) : null
  return { id, outcome: event, event: null, by }
}
