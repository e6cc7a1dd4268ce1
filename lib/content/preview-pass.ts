import { createHmac, timingSafeEqual } from 'node:crypto'
import { hourMs } from '../time.ts'

/** Lifetime of a pass; afterwards an editor enters the preview from the Studio again. */
export const previewPassLifetimeMs = 12 * hourMs

interface PassDeps {
  secret: string
  now: Date
}

/** A pass to the preview: `<end, ms since 1970>.<HMAC-SHA256 of it, base64url>`. */
export function makePreviewPass({ secret, now }: PassDeps): string {
  const endsAt = String(now.getTime() + previewPassLifetimeMs)
  return `${endsAt}.${sign(endsAt, secret)}`
}

/** Whether a pass is valid: false when its time is over, when it was changed, or for any other text. */
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
