import { AppError } from '#lib/errors.ts'
import { expireEverywhere } from '#lib/expiry/expire-everywhere.ts'
import { expireTags } from '#lib/expiry/expired-tags.ts'
import { assertAdministrator } from './administration.ts'
import type { AdministrationDeps } from './administration.ts'
import type { Role, Viewer } from './roles.ts'
import { findRole, listAdministratorsLocked, setRole } from './user-store.ts'

/**
 * Gives a person a role. It counts from their next request on, and pages with their comments are rendered again. The same
 * role does nothing.
 *
 * Throws `auth/sign-in-required`, `auth/forbidden` (also once the viewer is no administrator any more),
 * `moderation/person-not-found`, and `auth/last-administrator`.
 */
export async function changeRole(
  { viewer, input }: { viewer: Viewer; input: { person: string; role: Role } },
  { db, clock, logSecurity, record, listTagsOf }: AdministrationDeps,
): Promise<void> {
  assertAdministrator(viewer)
  const { person: id, role: to } = input
  const tags = await listTagsOf(id)
  const from = await db.$transaction(async (tx) => {
    // Two administrators who take the role from each other wait here, and the second one has it no more.
    const administrators = await listAdministratorsLocked(clock.now(), tx)
    if (!administrators.includes(viewer.id)) throw new AppError('auth/forbidden')
    const before = await findRole(id, tx)
    if (before === null) throw new AppError('moderation/person-not-found')
    if (before === to) return null
    if (administrators.includes(id) && administrators.length === 1)
      throw new AppError('auth/last-administrator')
    await setRole({ id, role: to }, tx)
    await expireEverywhere(tags, tx)
    const event = { at: clock.now(), actorId: viewer.id, kind: 'role-changed' } as const
    await record({ ...event, subject: `person:${id}`, data: { from: before, to } }, tx)
    return before
  })
  if (from === null) return
  expireTags(tags)
  logSecurity({ event: 'role-changed', userId: id, from, to, by: `administrator ${viewer.id}` })
}
