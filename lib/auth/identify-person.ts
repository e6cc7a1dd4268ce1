import type { Db } from '#lib/db.ts'
import type { Clock } from '#lib/time.ts'
import type { Viewer } from './roles.ts'
import { findPerson } from './session-store.ts'

/**
 * The viewer with an account, for whoever holds a secret that was made for this person alone, such as a link in a letter;
 * null without the account. Its role is the one of now.
 */
export async function identifyPerson(
  { id, address }: { id: string; address: string },
  { db, clock }: { db: Db; clock: Clock },
): Promise<Viewer | null> {
  const user = await findPerson({ id, now: clock.now() }, db)
  return user && ({ kind: 'signed-in', ...user, address } as Viewer)
}
