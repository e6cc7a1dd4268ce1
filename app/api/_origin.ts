import { callOrigin } from '#lib/auth/call-origin.ts'
import { getEnv } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'

/**
 * Refuses calls that another site's page makes through a reader's browser. @throws AppError `request/foreign-origin`
 */
export function assertNotForeign(headers: Headers): void {
  if (callOrigin({ headers, siteUrl: getEnv().SITE_URL }) !== 'foreign') return
  throw new AppError('request/foreign-origin', { log: headers.get('origin') ?? headers.get('referer') ?? '' })
}
