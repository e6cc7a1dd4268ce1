import type { Viewer } from '#lib/auth/roles.ts'
import { usualThresholds } from '#lib/standing/trust.ts'
import type { TrustThresholds } from '#lib/standing/trust.ts'
import { assertModerator } from '../assert-moderator.ts'
import type { ModerationDeps } from '../deps.ts'
import { findTrustSetting } from './trust-store.ts'

/** The thresholds of trust that count now. Throws `auth/sign-in-required` or `auth/forbidden`. */
export async function readTrustSettings(
  { viewer }: { viewer: Viewer },
  { db }: Pick<ModerationDeps, 'db'>,
): Promise<TrustThresholds> {
  assertModerator(viewer)
  return (await findTrustSetting(db)) ?? usualThresholds
}
