import { getDatabase } from '#lib/db.ts'
import type { Db } from '#lib/db.ts'

/** What the use cases of this folder that change something run on in the site's own process. */
export function getContentDeps(): { db: Db } {
  return { db: getDatabase().db }
}
