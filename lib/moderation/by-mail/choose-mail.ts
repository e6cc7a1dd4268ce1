import type { Viewer } from '#lib/auth/roles.ts'
import { assertModerator } from '../assert-moderator.ts'
import type { ModerationDeps } from '../deps.ts'
import { saveMailChoice } from './choice-store.ts'
import type { MailChoice } from './mail-choice.ts'

/** Chooses when the viewer gets letters about waiting comments. Throws `auth/sign-in-required` or `auth/forbidden`. */
export async function chooseMail(
  { viewer, input }: { viewer: Viewer; input: MailChoice },
  { db, clock }: Pick<ModerationDeps, 'db' | 'clock'>,
): Promise<MailChoice> {
  assertModerator(viewer)
  await saveMailChoice({ personId: viewer.id, choice: input, at: clock.now() }, db)
  return input
}
