import type { Viewer } from '#lib/auth/roles.ts'
import { switchAt } from '#lib/comments/discussion-switch.ts'
import type { DiscussionSwitch } from '#lib/comments/discussion-switch.ts'
import { assertModerator } from './assert-moderator.ts'
import type { ModerationDeps } from './deps.ts'
import { findSwitch } from './switch-store.ts'

/** The switch over all discussions; null while none is in force. Throws `auth/sign-in-required` or `auth/forbidden`. */
export async function findSwitchInForce(
  { viewer }: { viewer: Viewer },
  { db, clock }: Pick<ModerationDeps, 'db' | 'clock'>,
): Promise<DiscussionSwitch | null> {
  assertModerator(viewer)
  return switchAt(await findSwitch(db), clock.now())
}
