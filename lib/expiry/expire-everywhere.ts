import type { Db, Tx } from '#lib/db.ts'
import { expireTags } from './expired-tags.ts'
import { insertExpiries } from './expiry-store.ts'

/**
 * Expires tags in this process at once, and in all processes of the site within half a second of the commit. Inside a
 * transaction of the caller's, who needs it here at once calls `expireTags` after the commit, too.
 */
export async function expireEverywhere(tags: readonly string[], tx: Db | Tx): Promise<void> {
  await insertExpiries(tags, tx)
  expireTags(tags)
}
