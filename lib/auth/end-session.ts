import type { Db } from '#lib/db.ts'
import type { SecurityLog } from '#lib/log.ts'
import { sessionCookie } from './cookies.ts'
import { clearHint } from './hint-cookie.ts'
import type { Viewer } from './roles.ts'
import { deleteSession } from './session-store.ts'

/** Signs out: deletes the session, and returns `Set-Cookie` headers that remove its cookies. */
export async function endSession(
  { viewer, sessionToken }: { viewer: Viewer; sessionToken: string | null },
  { db, siteUrl, logSecurity }: { db: Db; siteUrl: string; logSecurity: SecurityLog },
): Promise<{ setCookies: string[] }> {
  if (sessionToken) await deleteSession(sessionToken, db)
  if (viewer.kind === 'signed-in') {
    logSecurity({ event: 'signed-out', userId: viewer.id, address: viewer.address })
  }
  return { setCookies: [sessionCookie({ value: '', maxAgeSeconds: 0 }, siteUrl), clearHint(siteUrl)] }
}
