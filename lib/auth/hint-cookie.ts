import { hintCookieName, isSecure, sessionCookieName, sessionMaxAgeSeconds } from './cookies.ts'

/** A `Set-Cookie` header that sets the hint for as long as a session lasts. */
export function setHint(siteUrl: string): string {
  return serialise({ siteUrl, value: '1', maxAgeSeconds: sessionMaxAgeSeconds })
}

/** A `Set-Cookie` header that removes the hint. */
export function clearHint(siteUrl: string): string {
  return serialise({ siteUrl, value: '', maxAgeSeconds: 0 })
}

function serialise(cookie: { siteUrl: string; value: string; maxAgeSeconds: number }): string {
  const secure = isSecure(cookie.siteUrl) ? '; Secure' : ''
  return `${hintCookieName}=${cookie.value}; Path=/; Max-Age=${cookie.maxAgeSeconds}; SameSite=Lax${secure}`
}

/**
 * A `Set-Cookie` header that sets or removes the hint, as next-auth does with the session's cookie. Null when next-auth
 * leaves that cookie alone.
 */
export function hintFollowing({
  sessionSetCookies,
  siteUrl,
}: {
  /** The `Set-Cookie` headers of next-auth's response. */
  sessionSetCookies: readonly string[]
  siteUrl: string
}): string | null {
  const prefix = `${sessionCookieName(siteUrl)}=`
  const session = sessionSetCookies.find((header) => header.startsWith(prefix))
  if (session === undefined) return null
  const isSet = !session.startsWith(`${prefix};`)
  return isSet ? setHint(siteUrl) : clearHint(siteUrl)
}
