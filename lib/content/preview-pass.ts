import { createHmac, timingSafeEqual } from 'node:crypto'
import { hourMs } from '../time.ts'

/** How long an editor may look at drafts before they must enter the preview from the Studio again. */
export const previewPassLifetimeMs = 12 * hourMs

interface PassDeps {
  secret: string
  now: Date
}

/** Says that its bearer was let into the preview: `<end, ms since 1970>.<HMAC-SHA256 of it, base64url>`. */
export function makePreviewPass({ secret, now }: PassDeps): string {
  const endsAt = String(now.getTime() + previewPassLifetimeMs)
  return `${endsAt}.${sign(endsAt, secret)}`
}

/** False for a pass that has ended, was changed, or is none. */
export function isPreviewPass(pass: string | null, { secret, now }: PassDeps): boolean {
  const [endsAt = '', signature = ''] = pass?.split('.') ?? []
  const expected = Buffer.from(sign(endsAt, secret))
  const given = Buffer.from(signature)
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected)
  return isOurs && Number(endsAt) > now.getTime()
}

function sign(endsAt: string, secret: string): string {
  return createHmac('sha256', secret).update(`preview:${endsAt}`).digest('base64url')
}
