import { callOrigin } from '#lib/auth/call-origin.ts'
import { getEnv } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'

/** Throws `request/foreign-origin` for a call that another site's page has its reader's browser make. */
export function assertNotForeign(headers: Headers): void {
  if (callOrigin({ headers, siteUrl: getEnv().SITE_URL }) !== 'foreign') return
  throw new AppError('request/foreign-origin', { log: headers.get('origin') ?? '' })
}
