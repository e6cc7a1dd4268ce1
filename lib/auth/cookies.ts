/** The cookies of a session, and how they are written. Names are those of next-auth 4. */

/** Units of `maxAge`: seconds. Thirty days from the last visit. */
export const sessionMaxAgeSeconds = 30 * 24 * 60 * 60
/** A session's end is written to the database at most this often. */
export const sessionUpdateAgeSeconds = 24 * 60 * 60

/** Tells scripts of cached pages that it is worth asking who is reading. Holds nothing worth stealing. */
export const hintCookieName = 'io-signed-in'

export function sessionCookieName(siteUrl: string): string {
  return hostCookieName('next-auth.session-token', siteUrl)
}

/**
 * Over https a cookie's name carries the prefix by which browsers take it from this host alone: no subdomain and no
 * page without TLS can plant one. It has to be `Secure`, with the path `/` (RFC 6265bis, 4.1.3.2).
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

export function sessionCookieOptions(siteUrl: string): CookieOptions {
  return { path: '/', sameSite: 'lax', httpOnly: true, secure: isSecure(siteUrl) }
}

/** The session's cookie as a `Set-Cookie` header; no seconds take it away. */
export function sessionCookie(
  { value, maxAgeSeconds }: { value: string; maxAgeSeconds: number },
  siteUrl: string,
): string {
  const secure = isSecure(siteUrl) ? '; Secure' : ''
  return `${sessionCookieName(siteUrl)}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`
}

/** The value of a cookie in a `Cookie` header as the browser sent it, null if it is not there (RFC 6265, 5.4). */
export function readCookie(header: string | null, name: string): string | null {
  const pair = header?.split(/;\s*/).find((entry) => entry.startsWith(`${name}=`))
  return pair?.slice(name.length + 1) ?? null
}
