import type { Viewer } from '#lib/auth/roles.ts'
import { minuteMs } from '#lib/time.ts'
import { assertModerator } from './assert-moderator.ts'
import { putClaim } from './claim-store.ts'
import type { ModerationDeps } from './deps.ts'

/** A moderator who still looks claims the comment again before this is over. */
const claimMs = minuteMs

/**
 * Tells other moderators for a minute that this one looks at a comment. It locks nothing: anybody may decide. Looking at
 * another comment, or at none (`id` is null), ends it. Throws `auth/sign-in-required` or `auth/forbidden`.
 */
export async function claimComment(
  { viewer, input }: { viewer: Viewer; input: { id: string | null } },
  { db, clock }: Pick<ModerationDeps, 'db' | 'clock'>,
): Promise<void> {
  assertModerator(viewer)
  const now = clock.now()
  const until = new Date(now.getTime() + claimMs)
  await putClaim({ commentId: input.id, personId: viewer.id, now, until }, db)
}
