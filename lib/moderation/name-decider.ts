import type { Viewer } from '#lib/auth/roles.ts'
import { assertModerator } from './assert-moderator.ts'
import type { ModerationDeps } from './deps.ts'
import type { DecidedDto } from './dto.ts'
import { findDecider } from './find-decider.ts'

/** Who decided on a comment last; null for nobody. Throws `auth/sign-in-required` or `auth/forbidden`. */
export async function nameDecider(
  { viewer, input }: { viewer: Viewer; input: { id: string } },
  { db }: Pick<ModerationDeps, 'db'>,
): Promise<DecidedDto['by']> {
  assertModerator(viewer)
  return findDecider({ commentId: input.id, moderatorId: viewer.id }, db)
}
