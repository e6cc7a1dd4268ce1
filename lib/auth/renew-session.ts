import type { Db } from '#lib/db.ts'
import { secondMs } from '#lib/time.ts'
import type { Clock } from '#lib/time.ts'
import {
  hintCookieName,
  readCookie,
  sessionCookie,
  sessionCookieName,
  sessionMaxAgeSeconds,
  sessionUpdateAgeSeconds,
} from './cookies.ts'
import { clearHint, setHint } from './hint-cookie.ts'
import type { Viewer } from './roles.ts'
import { extendSession } from './session-store.ts'

/**
 * Moves the end of the viewer's session to thirty days from now, in the database at most once a day. Returns
 * `Set-Cookie` headers that renew the cookies of session and hint, or remove those of an ended session.
 */
export async function renewSession(
  { viewer, cookies }: { viewer: Viewer; cookies: string | null },
  { db, clock, siteUrl }: { db: Db; clock: Clock; siteUrl: string },
): Promise<{ setCookies: string[] }> {
  const sessionToken = readCookie(cookies, sessionCookieName(siteUrl))
  const hasHint = readCookie(cookies, hintCookieName) !== null
  if (viewer.kind === 'anonymous' || sessionToken === null) {
    const gone = sessionToken === null ? [] : [sessionCookie({ value: '', maxAgeSeconds: 0 }, siteUrl)]
    return { setCookies: hasHint ? [...gone, clearHint(siteUrl)] : gone }
  }
  const now = clock.now()
  const after = (seconds: number) => new Date(now.getTime() + seconds * secondMs)
  const ifBefore = after(sessionMaxAgeSeconds - sessionUpdateAgeSeconds)
  await extendSession({ sessionToken, now, expires: after(sessionMaxAgeSeconds), ifBefore }, db)
  const session = sessionCookie({ value: sessionToken, maxAgeSeconds: sessionMaxAgeSeconds }, siteUrl)
  return { setCookies: [session, setHint(siteUrl)] }
}
