import type { Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { assertModerator } from './assert-moderator.ts'
import type { ModerationDeps } from './deps.ts'
import { appendEvent } from './record-store.ts'
import { markRemoved } from './rule-store.ts'

/**
 * Removes a rule. Comments that it held stay held.
 *
 * Throws `auth/sign-in-required`, `auth/forbidden` and `moderation/rule-not-found`.
 */
export async function removeRule(
  { viewer, input }: { viewer: Viewer; input: { id: string } },
  { db, clock }: Pick<ModerationDeps, 'db' | 'clock'>,
): Promise<void> {
  assertModerator(viewer)
  const at = clock.now()
  await db.$transaction(async (tx) => {
    if (!(await markRemoved({ id: input.id, at }, tx))) throw new AppError('moderation/rule-not-found')
    const subject = `rule:${input.id}`
    await appendEvent({ at, actorId: viewer.id, kind: 'rule-removed', subject, data: {} }, tx)
  })
}
