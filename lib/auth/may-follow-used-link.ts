import type { Db } from '#lib/db.ts'
import { hashLinkToken } from './link-token.ts'
import type { Viewer } from './roles.ts'
import { isLinkUsed } from './sign-in-link-store.ts'

/** Whether a used link leads on without its button: only for a viewer signed in with the link's address. */
export async function mayFollowUsedLink(
  { viewer, email, token }: { viewer: Viewer; email: string; token: string },
  { db, secret }: { db: Db; secret: string },
): Promise<boolean> {
  if (viewer.kind !== 'signed-in' || viewer.email !== email) return false
  return isLinkUsed({ email, tokenHash: hashLinkToken({ token, secret }) }, db)
}
