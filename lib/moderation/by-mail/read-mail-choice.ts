import type { Viewer } from '#lib/auth/roles.ts'
import { assertModerator } from '../assert-moderator.ts'
import type { ModerationDeps } from '../deps.ts'
import { findMailChoice } from './choice-store.ts'
import type { MailChoice } from './mail-choice.ts'

/** When the viewer gets letters about waiting comments. Throws `auth/sign-in-required` or `auth/forbidden`. */
export async function readMailChoice(
  { viewer }: { viewer: Viewer },
  { db }: Pick<ModerationDeps, 'db'>,
): Promise<MailChoice> {
  assertModerator(viewer)
  return findMailChoice(viewer.id, db)
}
