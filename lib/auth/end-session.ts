import type { Db } from '#lib/db.ts'
import { sessionCookieName, sessionCookieOptions } from './cookies.ts'
import { clearHint } from './hint-cookie.ts'
import { deleteSession } from './session-store.ts'

/** Signs out: the session is gone from the database, and the headers take its cookies from the browser. */
export async function endSession(
  { sessionToken }: { sessionToken: string | null },
  { db, siteUrl }: { db: Db; siteUrl: string },
): Promise<{ setCookies: string[] }> {
  if (sessionToken) await deleteSession(sessionToken, db)
  const { secure } = sessionCookieOptions(siteUrl)
  const session = `${sessionCookieName(siteUrl)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return { setCookies: [session, clearHint(siteUrl)] }
}
