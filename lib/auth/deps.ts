import { getDatabase } from '#lib/db.ts'
import type { Db } from '#lib/db.ts'
import { getEnv } from '#lib/env.ts'
import { createLogger } from '#lib/log.ts'
import { systemClock } from '#lib/time.ts'
import type { Clock } from '#lib/time.ts'
import type { AuthDeps } from './options.ts'

/** What the use cases of this folder run on in the site's own process. */
export function getAuthDeps(): AuthDeps & { db: Db; clock: Clock } {
  const env = getEnv()
  return {
    db: getDatabase().db,
    clock: systemClock,
    log: createLogger('auth', env.LOG_LEVEL),
    siteUrl: env.SITE_URL,
    secret: env.AUTH_SECRET,
  }
}
