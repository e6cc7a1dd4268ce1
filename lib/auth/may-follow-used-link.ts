import type { Db } from '#lib/db.ts'
import { hashLinkToken } from './link-token.ts'
import type { Viewer } from './roles.ts'
import { isLinkUsed } from './sign-in-link-store.ts'

/**
 * Whether somebody who comes back to a link has what it was for: it was used, and they are signed in as its person. A
 * link whose button was never pressed does not lead on by itself.
 */
export async function mayFollowUsedLink(
  { viewer, email, token }: { viewer: Viewer; email: string; token: string },
  { db, secret }: { db: Db; secret: string },
): Promise<boolean> {
  if (viewer.kind !== 'signed-in' || viewer.email !== email) return false
  return isLinkUsed({ email, tokenHash: hashLinkToken({ token, secret }) }, db)
}
