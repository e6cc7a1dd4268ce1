import { z } from 'zod'
import { routes } from '#lib/routes.ts'
import { callbackUrlSchema } from './callback-url.ts'
import { isSecure } from './cookies.ts'
import { emailSchema } from './email.ts'
import { hashLinkToken } from './link-token.ts'

/**
 * Between the button of `/sign-in/confirm` and next-auth's callback goes a cookie that only the button gives. So a link
 * straight to the callback, followed by a scanner or planted by a stranger who wants someone signed in as them, leads
 * back to the button.
 */
export const confirmationCookieName = 'io-sign-in-confirmed'

const confirmationSeconds = 60

/** What a sign-in link carries. */
export const signInLinkSchema = z.object({
  email: emailSchema,
  token: z.string().regex(/^[0-9a-f]{64}$/),
  callbackUrl: callbackUrlSchema,
})

export type SignInLink = z.infer<typeof signInLinkSchema>

export function confirmPath(link: SignInLink): string {
  return `${routes.signInConfirm()}?${new URLSearchParams({ ...link }).toString()}`
}

export function callbackPath(link: SignInLink): string {
  return `/api/auth/callback/email?${new URLSearchParams({ ...link }).toString()}`
}

/** The cookie as a `Set-Cookie` header. */
export function confirmationCookie({ token }: SignInLink, site: { siteUrl: string; secret: string }): string {
  const attributes = `Path=/api/auth/callback; Max-Age=${confirmationSeconds}; HttpOnly; SameSite=Lax`
  const secure = isSecure(site.siteUrl) ? '; Secure' : ''
  return `${confirmationCookieName}=${hashLinkToken({ token, secret: site.secret })}; ${attributes}${secure}`
}

export function isConfirmed(
  { token }: SignInLink,
  { cookie, secret }: { cookie: string | undefined; secret: string },
): boolean {
  return cookie === hashLinkToken({ token, secret })
}
