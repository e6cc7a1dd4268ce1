import type { Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { assertModerator } from '../assert-moderator.ts'
import type { ModerationDeps } from '../deps.ts'
import { appendEvent } from '../record-store.ts'
import { findAddress } from './person-store.ts'

interface Seen {
  person: string
  email: string
}

/**
 * The address of a person by their id, or the person with an address, for administrators. That they looked is in the
 * record, without the address.
 *
 * Throws `auth/sign-in-required`, `auth/forbidden` and `moderation/person-not-found`.
 */
export async function seeAddress(
  { viewer, input }: { viewer: Viewer; input: { person: string } | { email: string } },
  { db, clock }: Pick<ModerationDeps, 'db' | 'clock'>,
): Promise<Seen> {
  assertModerator(viewer)
  if (viewer.role !== 'ADMIN') throw new AppError('auth/forbidden')
  return db.$transaction(async (tx) => {
    const found = await findAddress('person' in input ? { id: input.person } : input, tx)
    if (!found) throw new AppError('moderation/person-not-found')
    const { id, email } = found
    const subject = `person:${id}`
    const data = { bySearch: !('person' in input) }
    await appendEvent({ at: clock.now(), actorId: viewer.id, kind: 'address-seen', subject, data }, tx)
    return { person: id, email }
  })
}
