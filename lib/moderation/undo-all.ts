import { isAppError } from '#lib/errors.ts'
import type { Viewer } from '#lib/auth/roles.ts'
import { assertModerator } from './assert-moderator.ts'
import type { ModerationDeps } from './deps.ts'
import type { UndoneDto } from './dto.ts'
import { undoDecision } from './undo-decision.ts'

/**
 * Takes decisions back, each in its own transaction. One that can't be undone, as after another decision, stays and says
 * so in its result. Throws `auth/sign-in-required`, and `auth/forbidden` also for one's own comment.
 */
export async function undoAll(
  { viewer, input }: { viewer: Viewer; input: { eventIds: readonly string[] } },
  deps: ModerationDeps,
): Promise<UndoneDto[]> {
  assertModerator(viewer)
  const undone: UndoneDto[] = []
  for (const eventId of new Set(input.eventIds)) {
    const undo = await undoDecision({ viewer, input: { eventId } }, deps).catch(orNull)
    undone.push({ eventId, isUndone: undo !== null, event: undo?.event ?? null })
  }
  return undone
}

function orNull(error: unknown): null {
  if (isAppError(error) && error.code.startsWith('moderation/')) return null
  throw error
}
