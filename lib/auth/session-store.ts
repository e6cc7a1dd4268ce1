import { Prisma } from '#prisma/generated/client.ts'
import type { Db, Tx } from '#lib/db.ts'
import type { Silencing } from '#lib/standing/sanctions.ts'
import { silencingOfPerson } from '#lib/standing/silencing-sql.ts'
import type { Role } from './roles.ts'
import { hashSessionToken } from './session-token.ts'

export interface SessionUser {
  id: string
  email: string
  name: string | null
  role: Role
  /** The suspension or ban in force; null without one. */
  silencing: Silencing | null
}

/**
 * The user of a session; null when there is none or it has ended. One query on every request, so that a changed role, a
 * suspension or an ended session counts at once.
 */
export async function findSessionUser(
  { sessionToken, now }: { sessionToken: string; now: Date },
  db: Db,
): Promise<SessionUser | null> {
  const isSession = Prisma.sql`u.id = (
    SELECT "userId" FROM "Session"
    WHERE "sessionToken" = ${hashSessionToken(sessionToken)} AND expires > ${now.toISOString()}::timestamptz)`
  return findUser({ where: isSession, now }, db)
}

/** The person with an id; null without the account. */
export async function findPerson(
  { id, now }: { id: string; now: Date },
  db: Db,
): Promise<SessionUser | null> {
  return findUser({ where: Prisma.sql`u.id = ${id}::uuid`, now }, db)
}

type UserRow = Omit<SessionUser, 'silencing'> & { until: Date | null; explanation: string | null }

async function findUser(
  { where, now }: { where: Prisma.Sql; now: Date },
  db: Db,
): Promise<SessionUser | null> {
  const [found] = await db.$queryRaw<UserRow[]>`
    SELECT u.id, u.email, u.name, u.role::text AS role, silencing.until, silencing.explanation
    FROM "User" u LEFT JOIN LATERAL (${silencingOfPerson(now)}) silencing ON true WHERE ${where}`
  if (!found) return null
  const { until, explanation, ...user } = found
  return { ...user, silencing: explanation === null ? null : { until, explanation } }
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
