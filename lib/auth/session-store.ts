import type { Db } from '#lib/db.ts'
import type { Role } from './roles.ts'
import { hashSessionToken } from './session-token.ts'

export interface SessionUser {
  id: string
  email: string
  name: string | null
  role: Role
}

/**
 * The user of a session that has not ended, null if there is none. One query; nothing of it is remembered between
 * requests, so a changed role or an ended session counts at once.
 */
export async function findSessionUser(
  { sessionToken, now }: { sessionToken: string; now: Date },
  db: Db,
): Promise<SessionUser | null> {
  return db.user.findFirst({
    where: { sessions: { some: { sessionToken: hashSessionToken(sessionToken), expires: { gt: now } } } },
    select: { id: true, email: true, name: true, role: true },
  })
}

/** Moves the end of a session that has not ended, and that ends before `ifBefore`. */
export async function extendSession(
  {
    sessionToken,
    now,
    expires,
    ifBefore,
  }: { sessionToken: string; now: Date; expires: Date; ifBefore: Date },
  db: Db,
): Promise<void> {
  await db.session.updateMany({
    where: { sessionToken: hashSessionToken(sessionToken), expires: { gt: now, lt: ifBefore } },
    data: { expires },
  })
}

/** Ends a session. Ending one that is already gone is no fault. */
export async function deleteSession(sessionToken: string, db: Db): Promise<void> {
  await db.session.deleteMany({ where: { sessionToken: hashSessionToken(sessionToken) } })
}
