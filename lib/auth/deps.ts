import type { Logger } from 'pino'
import { getDatabase } from '#lib/db.ts'
import { getEnv } from '#lib/env.ts'
import { createLogger } from '#lib/log.ts'
import { limit } from '#lib/rate-limit/limit.ts'
import { systemClock } from '#lib/time.ts'
import type { Clock } from '#lib/time.ts'
import type { AuthDeps } from './options.ts'
import type { RequestSignInLinkDeps } from './request-sign-in-link.ts'

let log: Logger | undefined

/** What the use cases of this folder run on in the site's own process. */
export function getAuthDeps(): AuthDeps & RequestSignInLinkDeps & { clock: Clock } {
  const env = getEnv()
  const { db, pool } = getDatabase()
  return {
    db,
    limit: (request) => limit(request, { pool, factor: env.RATE_LIMIT_FACTOR }),
    clock: systemClock,
    log: (log ??= createLogger('auth', env.LOG_LEVEL)),
    siteUrl: env.SITE_URL,
    secret: env.AUTH_SECRET,
  }
}
