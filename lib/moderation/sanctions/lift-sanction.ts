import type { Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { assertModerator } from '../assert-moderator.ts'
import type { ModerationDeps } from '../deps.ts'
import { assertMaySanction } from './assert-may-sanction.ts'
import { endEarly } from './end-early.ts'
import { findSanctionRow, lockPerson } from './sanction-store.ts'

/**
 * Ends a sanction early, and takes a warning back; the person is told.
 *
 * Throws `auth/sign-in-required`, `auth/forbidden` as `sanction`, `moderation/sanction-not-found`, and
 * `moderation/sanction-over` for one that has ended or was lifted.
 */
export async function liftSanction(
  { viewer, input }: { viewer: Viewer; input: { id: string } },
  { db, clock }: Pick<ModerationDeps, 'db' | 'clock'>,
): Promise<void> {
  assertModerator(viewer)
  await db.$transaction(async (tx) => {
    const sanction = await findSanctionRow({ id: input.id }, tx)
    const person = sanction && (await lockPerson(sanction.personId, tx))
    if (!person) throw new AppError('moderation/sanction-not-found')
    assertMaySanction(viewer, person)
    await endEarly({ sanction, byId: viewer.id, at: clock.now() }, tx)
  })
}
