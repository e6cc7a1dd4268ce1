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
 * Gives an address the role of an administrator; an address without an account gets one. For the owner of the machine,
 * who needs no permission. Returns the address as it is kept, with its role before. Throws a ZodError in words.
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
