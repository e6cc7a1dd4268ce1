import type { Db } from '#lib/db.ts'
import { emailSchema } from './email.ts'
import { giveRole } from './user-store.ts'

/**
 * Gives an address the role of an administrator; who has never signed in gets an account. For the owner of the machine,
 * who needs no permission. Returns the address as it is kept. Throws a ZodError in words.
 */
export async function makeAdministrator(
  { address, now }: { address: string; now: Date },
  db: Db,
): Promise<string> {
  const email = emailSchema.parse(address)
  await giveRole({ email, role: 'ADMIN', now }, db)
  return email
}
