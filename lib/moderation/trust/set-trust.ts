import type { Viewer } from '#lib/auth/roles.ts'
import { assertModerator } from '../assert-moderator.ts'
import type { ModerationDeps } from '../deps.ts'
import { appendEvent } from '../record-store.ts'
import { assertInOrder } from './assert-in-order.ts'
import type { TrustInput } from './trust-input.ts'
import { addTrustSetting } from './trust-store.ts'

/**
 * Sets the thresholds of trust, from the next comment on. Throws `auth/sign-in-required`, `auth/forbidden`, and
 * `request/invalid` as `assertInOrder`.
 */
export async function setTrust(
  { viewer, input }: { viewer: Viewer; input: TrustInput },
  { db, clock }: Pick<ModerationDeps, 'db' | 'clock'>,
): Promise<void> {
  assertModerator(viewer)
  assertInOrder(input)
  const at = clock.now()
  await db.$transaction(async (tx) => {
    await addTrustSetting({ ...input, at, byId: viewer.id }, tx)
    await appendEvent({ at, actorId: viewer.id, kind: 'trust-set', subject: 'trust', data: { ...input } }, tx)
  })
}
