import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { routes } from '#lib/routes.ts'
import { callbackUrlSchema } from './callback-url.ts'
import { hostCookieName, isSecure, readCookie } from './cookies.ts'
import { emailSchema } from './email.ts'

/**
 * Between the button of `/sign-in/confirm` and next-auth's callback goes a cookie that only the button gives. So a link
 * straight to the callback, followed by a scanner or planted by a stranger who wants someone signed in as them, leads
 * back to the button. Its value, the press, is random and signed: only the browser that pressed may repeat the step.
 */
export const confirmationCookieName = (siteUrl: string) => hostCookieName('io-sign-in-confirmed', siteUrl)

const confirmationSeconds = 60

/** What a sign-in link carries. */
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

export function confirmPath(link: SignInLink): string {
  return `${routes.signInConfirm()}?${queryOf(link)}`
}

/** The page with the button, where it says that the cookie did not arrive. */
export function cookieMissingPath(link: SignInLink): string {
  return `${confirmPath(link)}&cookie=missing`
}

/** Where the button leads; `pressed` tells a press whose cookie was lost from a link that came without one. */
export function callbackPath(link: SignInLink): string {
  return `/api/auth/callback/email?${queryOf(link)}&pressed=1`
}

function queryOf({ email, token, callbackUrl }: SignInLink): string {
  return new URLSearchParams({ email, token, callbackUrl }).toString()
}

/** A press of the button of this link, as the cookie holds it. A second press within the minute is the same press. */
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

/** The press among a request's cookies; null if the button of this link was not pressed. */
export function findPress(
  link: SignInLink,
  { cookies, siteUrl, secret }: Site & { cookies: string | null },
): string | null {
  const press = readCookie(cookies, confirmationCookieName(siteUrl))
  const [nonce = '', signature = ''] = press?.split('.') ?? []
  return isEqual(signature, sign({ nonce, link, secret })) ? press : null
}

/** Says which kept words a browser's button was pressed beside; for the address that posts them. */
const postCookieName = (siteUrl: string) => hostCookieName('io-words-confirmed', siteUrl)

/** The press of a button that posts kept words, as a `Set-Cookie` header. `token` is their secret. */
export function postCookie(token: string, { siteUrl, secret }: Site): string {
  return shortCookie({ name: postCookieName(siteUrl), value: signPost({ token, secret }), siteUrl })
}

/** True where the browser has just pressed the button beside the words of this secret. */
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
