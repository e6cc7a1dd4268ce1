/** The cookies of a session. The name is that of next-auth 4. */

/** Thirty days from the last visit. */
export const sessionMaxAgeSeconds = 30 * 24 * 60 * 60
/** The database gets the new end of a session at most once in this time. */
export const sessionUpdateAgeSeconds = 24 * 60 * 60

/** Tells the scripts of cached pages to ask who is reading. Its value is no secret. */
export const hintCookieName = 'io-signed-in'

/** Name of the session's cookie, with `__Host-` over https. */
export function sessionCookieName(siteUrl: string): string {
  return hostCookieName('next-auth.session-token', siteUrl)
}

/**
 * Over https the name has the prefix `__Host-`: browsers accept the cookie from this host only, over TLS. It must be
 * `Secure`, with the path `/` (RFC 6265bis, 4.1.3.2).
 */
export function hostCookieName(name: string, siteUrl: string): string {
  return isSecure(siteUrl) ? `__Host-${name}` : name
}

export function isSecure(siteUrl: string): boolean {
  return siteUrl.startsWith('https:')
}

export interface CookieOptions {
  path: '/'
  sameSite: 'lax'
  httpOnly: boolean
  secure: boolean
}

/** Attributes of the session's cookie, for next-auth. */
export function sessionCookieOptions(siteUrl: string): CookieOptions {
  return { path: '/', sameSite: 'lax', httpOnly: true, secure: isSecure(siteUrl) }
}

/** The session's cookie as a `Set-Cookie` header; with `maxAgeSeconds` 0 it is removed. */
export function sessionCookie(
  { value, maxAgeSeconds }: { value: string; maxAgeSeconds: number },
  siteUrl: string,
): string {
  const secure = isSecure(siteUrl) ? '; Secure' : ''
  return `${sessionCookieName(siteUrl)}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`
}

/** The value of a cookie in a `Cookie` header, still encoded; null when it is not there (RFC 6265, 5.4). */
export function readCookie(header: string | null, name: string): string | null {
  const pair = header?.split(/;\s*/).find((entry) => entry.startsWith(`${name}=`))
  return pair?.slice(name.length + 1) ?? null
}
