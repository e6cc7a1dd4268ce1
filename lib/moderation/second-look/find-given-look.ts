import type { Viewer } from '#lib/auth/roles.ts'
import { assertModerator } from '../assert-moderator.ts'
import type { ModerationDeps } from '../deps.ts'
import { findOwnLook } from './second-look-store.ts'

/**
 * The viewer's second look at a decision, with what had been decided; null when they gave none. Throws
 * `auth/sign-in-required` or `auth/forbidden`.
 */
export async function findGivenLook(
  { viewer, seq }: { viewer: Viewer; seq: string },
  { db }: Pick<ModerationDeps, 'db'>,
): Promise<{ verdict: string; agrees: boolean; decision: string } | null> {
  assertModerator(viewer)
  return findOwnLook({ seq: BigInt(seq), viewerId: viewer.id }, db)
}
