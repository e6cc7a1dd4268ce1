import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { routes } from '#lib/routes.ts'
import { callbackUrlSchema } from './callback-url.ts'
import { hostCookieName, isSecure, readCookie } from './cookies.ts'
import { emailSchema } from './email.ts'

/**
 * The button of `/sign-in/confirm` sets this cookie, and next-auth's callback requires it. Without it a link straight to
 * the callback, opened by a scanner or planted by a stranger, leads back to the button. Its value, the press, is random
 * and signed: only the same browser can repeat the step.
 */
export const confirmationCookieName = (siteUrl: string) => hostCookieName('io-sign-in-confirmed', siteUrl)

const confirmationSeconds = 60

/** The parameters of a sign-in link. */
export const signInLinkSchema = z.object({
  email: emailSchema,
  token: z.string().regex(/^[0-9a-f]{64}$/),
  callbackUrl: callbackUrlSchema,
})

export type SignInLink = z.infer<typeof signInLinkSchema>

interface Site {
  siteUrl: string
  secret: string
}

/** The page with the button of a sign-in link. */
export function confirmPath(link: SignInLink): string {
  return `${routes.signInConfirm()}?${queryOf(link)}`
}

/** The page with the button, with a notice that the cookie did not arrive. */
export function cookieMissingPath(link: SignInLink): string {
  return `${confirmPath(link)}&cookie=missing`
}

/** The address to which the button leads. `pressed` tells a lost cookie from a button that was not pressed. */
export function callbackPath(link: SignInLink): string {
  return `/api/auth/callback/email?${queryOf(link)}&pressed=1`
}

function queryOf({ email, token, callbackUrl }: SignInLink): string {
  return new URLSearchParams({ email, token, callbackUrl }).toString()
}

/** The press of this link's button, as the cookie's value. A second press within a minute is the same press. */
export function pressOf(link: SignInLink, { cookies, siteUrl, secret }: Site & { cookies: string | null }) {
  const before = findPress(link, { cookies, siteUrl, secret })
  if (before !== null) return before
  const nonce = randomBytes(16).toString('base64url')
  return `${nonce}.${sign({ nonce, link, secret })}`
}

/** The cookie as a `Set-Cookie` header. */
export function confirmationCookie(press: string, siteUrl: string): string {
  return shortCookie({ name: confirmationCookieName(siteUrl), value: press, siteUrl })
}

/** The press in a request's cookies; null unless this link's button was pressed within a minute. */
export function findPress(
  link: SignInLink,
  { cookies, siteUrl, secret }: Site & { cookies: string | null },
): string | null {
  const press = readCookie(cookies, confirmationCookieName(siteUrl))
  const [nonce = '', signature = ''] = press?.split('.') ?? []
  return isEqual(signature, sign({ nonce, link, secret })) ? press : null
}

/** The cookie that lets `/comments/confirm` post kept words: their button was pressed in this browser. */
const postCookieName = (siteUrl: string) => hostCookieName('io-words-confirmed', siteUrl)

/** A `Set-Cookie` header for the press of a button that posts kept words. `token` is their secret. */
export function postCookie(token: string, { siteUrl, secret }: Site): string {
  return shortCookie({ name: postCookieName(siteUrl), value: signPost({ token, secret }), siteUrl })
}

/** Whether the button beside the words with this secret was pressed in the browser within a minute. */
export function isPostPressed(
  token: string,
  { cookies, siteUrl, secret }: Site & { cookies: string | null },
): boolean {
  return isEqual(readCookie(cookies, postCookieName(siteUrl)) ?? '', signPost({ token, secret }))
}

function signPost({ token, secret }: { token: string; secret: string }): string {
  return createHmac('sha256', secret).update(`post ${token}`).digest('base64url')
}

function shortCookie({ name, value, siteUrl }: { name: string; value: string; siteUrl: string }): string {
  const attributes = `Path=/; Max-Age=${confirmationSeconds}; HttpOnly; SameSite=Lax`
  return `${name}=${value}; ${attributes}${isSecure(siteUrl) ? '; Secure' : ''}`
}

function isEqual(given: string, right: string): boolean {
  const [left, other] = [Buffer.from(given), Buffer.from(right)]
  return left.length === other.length && timingSafeEqual(left, other)
}

function sign({ nonce, link, secret }: { nonce: string; link: SignInLink; secret: string }): string {
  return createHmac('sha256', secret).update(`press ${nonce} ${link.token}`).digest('base64url')
}
