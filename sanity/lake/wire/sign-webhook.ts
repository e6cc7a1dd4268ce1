import { createHmac } from 'node:crypto'

/**
 * The header `sanity-webhook-signature`, as `@sanity/webhook` verifies it: an HMAC-SHA256, in base64url, of the time
 * in milliseconds, a full stop and the body.
 */
export function signWebhook({
  body,
  secret,
  timeMs,
}: {
  body: string
  secret: string
  timeMs: number
}): string {
  const signature = createHmac('sha256', secret)
    .update(`${String(timeMs)}.${body}`)
    .digest('base64url')
  return `t=${String(timeMs)},v1=${signature}`
}
