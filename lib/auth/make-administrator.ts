import type { RoleChange } from '#lib/log.ts'
import type { AdministrationDeps } from './administration.ts'
import { emailSchema } from './email.ts'
import type { Role } from './roles.ts'
import { giveRole } from './user-store.ts'

interface NewAdministrator {
  address: string
  by: RoleChange['by']
  now: Date
}

/**
 * Makes the person with an address an administrator; a missing account is made. The change is in the
 * security log and in the record of moderation. It asks no permission: the owner of the
 * machine calls it. Returns the address as accounts have it, and the role before. Throws a ZodError for a bad address.
 */
export async function makeAdministrator(
  { address, by, now }: NewAdministrator,
  { db, logSecurity, record }: Pick<AdministrationDeps, 'db' | 'logSecurity' | 'record'>,
): Promise<{ email: string; from: Role | null }> {
  const email = emailSchema.parse(address)
  const { id: userId, from } = await db.$transaction(async (tx) => {
    const given = await giveRole({ email, role: 'ADMIN', now }, tx)
    if (given.from !== 'ADMIN') {
      const data = { ...(given.from !== null && { from: given.from }), to: 'ADMIN', by }
      const event = { at: now, actorId: null, kind: 'role-changed', data } as const
      await record({ ...event, subject: `person:${given.id}` }, tx)
    }
    return given
  })
  if (from !== 'ADMIN') logSecurity({ event: 'role-changed', userId, from, to: 'ADMIN', by })
  return { email, from }
}
