import { getDatabase } from '#lib/db.ts'
import { expireEverywhere } from '#lib/expiry/expire-everywhere.ts'
import { systemClock } from '#lib/time.ts'
import type { ReceiveDeps } from './receive-change.ts'

/** Dependencies of `receiveChange` in the site's process. */
export function getContentDeps(): ReceiveDeps {
  const { db } = getDatabase()
  return { db, clock: systemClock, expire: (tags) => expireEverywhere(tags, db) }
}
