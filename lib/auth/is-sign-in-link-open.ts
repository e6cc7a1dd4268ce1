import type { Db } from '#lib/db.ts'
import type { Clock } from '#lib/time.ts'
import { hashLinkToken } from './link-token.ts'
import { isLinkOpen } from './sign-in-link-store.ts'

/** Whether a link would still sign in; asking does not use it up. */
export async function isSignInLinkOpen(
  { email, token }: { email: string; token: string },
  { db, clock, secret }: { db: Db; clock: Clock; secret: string },
): Promise<boolean> {
  return isLinkOpen({ email, tokenHash: hashLinkToken({ token, secret }), now: clock.now() }, db)
}
