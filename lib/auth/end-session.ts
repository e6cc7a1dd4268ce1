import type { Db } from '#lib/db.ts'
import type { SecurityLog } from '#lib/log.ts'
import { isSecure, sessionCookieName } from './cookies.ts'
import { clearHint } from './hint-cookie.ts'
import type { Viewer } from './roles.ts'
import { deleteSession } from './session-store.ts'

/** Signs out: the session is gone from the database, and the headers take its cookies from the browser. */
export async function endSession(
  { viewer, sessionToken }: { viewer: Viewer; sessionToken: string | null },
  { db, siteUrl, logSecurity }: { db: Db; siteUrl: string; logSecurity: SecurityLog },
): Promise<{ setCookies: string[] }> {
  if (sessionToken) await deleteSession(sessionToken, db)
  if (viewer.kind === 'signed-in') {
    logSecurity({ event: 'signed-out', userId: viewer.id, address: viewer.address })
  }
  const secure = isSecure(siteUrl) ? '; Secure' : ''
  const session = `${sessionCookieName(siteUrl)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`
  return { setCookies: [session, clearHint(siteUrl)] }
}
