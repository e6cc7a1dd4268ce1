import type { Db, Tx } from '#lib/db.ts'
import type { Role } from './roles.ts'

/** The person behind an address that was just proved. Two first sign-ins at the same time find one person. */
export async function upsertSignedIn({ email, now }: { email: string; now: Date }, db: Db) {
  return db.user.upsert({
    where: { email },
    create: { email, emailVerified: now },
    update: { emailVerified: now },
    select: { id: true, email: true, emailVerified: true, name: true, image: true, role: true },
  })
}

/**
 * Gives a person a role; an address that has no account gets one, proven by whoever gives the role. Returns the id and
 * the role before, null for a new account.
 */
export async function giveRole(
  { email, role, now }: { email: string; role: Role; now: Date },
  db: Db,
): Promise<{ id: string; from: Role | null }> {
  return db.$transaction(async (tx) => {
    const before = await tx.user.findUnique({ where: { email }, select: { role: true } })
    const { id } = await tx.user.upsert({
      where: { email },
      update: { role },
      create: { email, role, emailVerified: now },
      select: { id: true },
    })
    return { id, from: before?.role ?? null }
  })
}

/** The address of the administrator who has been here longest; null when there is none. */
export async function findAdministrator(db: Db): Promise<string | null> {
  const found = await db.user.findFirst({
    where: { role: 'ADMIN' },
    orderBy: { id: 'asc' },
    select: { email: true },
  })
  return found?.email ?? null
}

/** Gives a person the name that their comments are shown with. */
export async function renameUser(
  { id, name }: { id: string; name: string | null },
  tx: Db | Tx,
): Promise<void> {
  await tx.user.update({ where: { id }, data: { name }, select: { id: true } })
}

export interface NewUser {
  email: string
  name: string
  role?: Role
}

/** Makes the accounts that are missing, with proven addresses. One that is there stays as it is. */
export async function insertMissingUsers(
  { users, now }: { users: readonly NewUser[]; now: Date },
  tx: Db | Tx,
): Promise<void> {
  await tx.user.createMany({
    data: users.map((user) => ({ ...user, emailVerified: now })),
    skipDuplicates: true,
  })
}

/** Deletes the accounts with these addresses that have written no comment, and counts them. */
export async function deleteSilentUsers(emails: readonly string[], tx: Db | Tx): Promise<number> {
  const { count } = await tx.user.deleteMany({
    where: { email: { in: [...emails] }, comments: { none: {} } },
  })
  return count
}
