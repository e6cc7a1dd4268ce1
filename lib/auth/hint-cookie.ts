import { hintCookieName, isSecure, sessionCookieName, sessionMaxAgeSeconds } from './cookies.ts'

/** The hint set, for as long as a session lasts; as a `Set-Cookie` header. */
export function setHint(siteUrl: string): string {
  return serialise({ siteUrl, value: '1', maxAgeSeconds: sessionMaxAgeSeconds })
}

/** The hint taken away, as a `Set-Cookie` header. */
export function clearHint(siteUrl: string): string {
  return serialise({ siteUrl, value: '', maxAgeSeconds: 0 })
}

function serialise(cookie: { siteUrl: string; value: string; maxAgeSeconds: number }): string {
  const secure = isSecure(cookie.siteUrl) ? '; Secure' : ''
  return `${hintCookieName}=${cookie.value}; Path=/; Max-Age=${cookie.maxAgeSeconds}; SameSite=Lax${secure}`
}

/**
 * The `Set-Cookie` header for the hint that belongs to next-auth's header for the session: both are set, or both removed.
 * Null when next-auth does not touch the session's cookie.
 */
export function hintFollowing({
  sessionSetCookies,
  siteUrl,
}: {
  /** The answer's `Set-Cookie` headers. */
  sessionSetCookies: readonly string[]
  siteUrl: string
}): string | null {
  const prefix = `${sessionCookieName(siteUrl)}=`
  const session = sessionSetCookies.find((header) => header.startsWith(prefix))
  if (session === undefined) return null
  const isSet = !session.startsWith(`${prefix};`)
  return isSet ? setHint(siteUrl) : clearHint(siteUrl)
}
