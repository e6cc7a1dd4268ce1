import type { Db } from '#lib/db.ts'
import type { RoleChange, SecurityLog } from '#lib/log.ts'
import { emailSchema } from './email.ts'
import type { Role } from './roles.ts'
import { giveRole } from './user-store.ts'

interface NewAdministrator {
  address: string
  by: RoleChange['by']
  now: Date
}

/**
 * Makes the person with an address an administrator; a missing account is made. It asks no permission: the owner of the
 * machine calls it. Returns the address as accounts have it, and the role before. Throws a ZodError for a bad address.
 */
export async function makeAdministrator(
  { address, by, now }: NewAdministrator,
  { db, logSecurity }: { db: Db; logSecurity: SecurityLog },
): Promise<{ email: string; from: Role | null }> {
  const email = emailSchema.parse(address)
  const { id: userId, from } = await giveRole({ email, role: 'ADMIN', now }, db)
  if (from !== 'ADMIN') logSecurity({ event: 'role-changed', userId, from, to: 'ADMIN', by })
  return { email, from }
}
