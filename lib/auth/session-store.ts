import type { Db, Tx } from '#lib/db.ts'
import type { Role } from './roles.ts'
import { hashSessionToken } from './session-token.ts'

export interface SessionUser {
  id: string
  email: string
  name: string | null
  role: Role
}

/**
 * The user of a session; null when there is none or it has ended. One query on every request, so that a changed role or
 * an ended session counts at once.
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

/** The person with an id; null without the account. */
export async function findPerson(id: string, db: Db): Promise<SessionUser | null> {
  return db.user.findUnique({ where: { id }, select: { id: true, email: true, name: true, role: true } })
}

/** Moves the end of a session to `expires`, unless it has ended, or ends at `ifBefore` or later. */
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

/** Ends a session. Ending a session that does not exist is no fault. */
export async function deleteSession(sessionToken: string, db: Db): Promise<void> {
  await db.session.deleteMany({ where: { sessionToken: hashSessionToken(sessionToken) } })
}

/** The open sessions of a person, the one renewed last first. */
export async function listSessionsOf(
  { userId, now }: { userId: string; now: Date },
  tx: Tx,
): Promise<{ id: string; expires: Date }[]> {
  return tx.session.findMany({
    where: { userId, expires: { gt: now } },
    orderBy: { expires: 'desc' },
    select: { id: true, expires: true },
  })
}

/** Ends a session of a person by its id, or all without one. Returns their number. */
export async function deleteSessionsOf(
  { userId, id }: { userId: string; id: string | undefined },
  tx: Tx,
): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { userId, ...(id !== undefined && { id }) } })
  return count
}
