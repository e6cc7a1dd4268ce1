import type { Logger } from 'pino'
import { getDatabase } from '#lib/db.ts'
import { getEnv } from '#lib/env.ts'
import { createLogger, createSecurityLog } from '#lib/log.ts'
import type { SecurityLog } from '#lib/log.ts'
import { limit } from '#lib/rate-limit/limit.ts'
import { systemClock } from '#lib/time.ts'
import type { ChangeNameDeps } from './change-name.ts'
import type { AuthDeps } from './options.ts'
import type { RequestSignInLinkDeps } from './request-sign-in-link.ts'

let logs: { log: Logger; logSecurity: SecurityLog } | undefined

/** Dependencies of the use cases in the site's process. */
export function getAuthDeps(): AuthDeps & RequestSignInLinkDeps & Pick<ChangeNameDeps, 'limit'> {
  const env = getEnv()
  const { db, pool } = getDatabase()
  logs ??= { log: createLogger('auth', env.LOG_LEVEL), logSecurity: createSecurityLog(env.LOG_LEVEL) }
  return {
    db,
    limit: (request: Parameters<typeof limit>[0]) => limit(request, { pool, factor: env.RATE_LIMIT_FACTOR }),
    clock: systemClock,
    ...logs,
    siteUrl: env.SITE_URL,
    secret: env.AUTH_SECRET,
  }
}
