import type { Viewer } from '#lib/auth/roles.ts'
import { discussionSwitchTag } from '#lib/cache-tags.ts'
import { expireTags } from '#lib/expiry/expired-tags.ts'
import { expireEverywhere } from '#lib/expiry/expire-everywhere.ts'
import { hourMs } from '#lib/time.ts'
import { assertModerator } from './assert-moderator.ts'
import type { ModerationDeps } from './deps.ts'
import { appendEvent } from './record-store.ts'
import type { SwitchInput } from './rule-input.ts'
import { addSwitch } from './switch-store.ts'

/**
 * Holds every new comment, or closes every discussion, for some hours; `open` ends that. Pages show it at once, and it
 * ends by itself. Throws `auth/sign-in-required` or `auth/forbidden`.
 */
export async function setSwitch(
  { viewer, input }: { viewer: Viewer; input: SwitchInput },
  { db, clock }: Pick<ModerationDeps, 'db' | 'clock'>,
): Promise<void> {
  assertModerator(viewer)
  const { mode, hours } = input
  const at = clock.now()
  const until = mode === 'open' ? null : new Date(at.getTime() + hours * hourMs)
  await db.$transaction(async (tx) => {
    await addSwitch({ mode, until, at, byId: viewer.id }, tx)
    await expireEverywhere([discussionSwitchTag], tx)
    const data = { mode, until: until?.toISOString() ?? null }
    await appendEvent({ at, actorId: viewer.id, kind: 'switch-set', subject: 'discussions', data }, tx)
  })
  // What was read before the commit has the old switch.
  expireTags([discussionSwitchTag])
}
