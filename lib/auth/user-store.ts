import type { Db, Tx } from '#lib/db.ts'
import { silencingOfPerson } from '#lib/standing/silencing-sql.ts'
import type { Role } from './roles.ts'

/** The person with an address that was just proved; made if missing. Two simultaneous first sign-ins get one person. */
export async function upsertSignedIn({ email, now }: { email: string; now: Date }, db: Db) {
  return db.user.upsert({
    where: { email },
    create: { email, emailVerified: now },
    update: { emailVerified: now },
    select: { id: true, email: true, emailVerified: true, name: true, image: true, role: true },
  })
}

/**
 * Gives the person with an address a role; a missing account is made, with the address taken as proved. Returns the id
 * and the role before, null for a new account.
 */
export async function giveRole(
  { email, role, now }: { email: string; role: Role; now: Date },
  tx: Tx,
): Promise<{ id: string; from: Role | null }> {
  const before = await tx.user.findUnique({ where: { email }, select: { role: true } })
  const { id } = await tx.user.upsert({
    where: { email },
    update: { role },
    create: { email, role, emailVerified: now },
    select: { id: true },
  })
  return { id, from: before?.role ?? null }
}

/**
 * Ids of the administrators who are neither suspended nor banned at a moment. All of them keep their role until the caller's
 * transaction ends.
 */
export async function listAdministratorsLocked(now: Date, tx: Tx): Promise<string[]> {
  await tx.$queryRaw`SELECT id FROM "User" WHERE role = 'ADMIN' ORDER BY id FOR NO KEY UPDATE`
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM "User" u WHERE u.role = 'ADMIN' AND NOT EXISTS (${silencingOfPerson(now)})`
  return rows.map(({ id }) => id)
}

/** The role of a person, which stays until the caller's transaction ends; null without an account. */
export async function findRole(id: string, tx: Tx): Promise<Role | null> {
  const [found] = await tx.$queryRaw<{ role: Role }[]>`
    SELECT role FROM "User" WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  return found?.role ?? null
}

export async function setRole({ id, role }: { id: string; role: Role }, tx: Tx): Promise<void> {
  await tx.user.update({ where: { id }, data: { role }, select: { id: true } })
}

/** The address of the administrator with the oldest account; null when there is none. */
export async function findAdministrator(db: Db): Promise<string | null> {
  const found = await db.user.findFirst({
    where: { role: 'ADMIN' },
    orderBy: { id: 'asc' },
    select: { email: true },
  })
  return found?.email ?? null
}

/** Changes the name that is shown with a person's comments; null for none. */
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
  /** Now, if left out. */
  createdAt?: Date
}

/** Makes the missing accounts, with addresses taken as proved. Existing accounts stay as they are. */
export async function insertMissingUsers(
  { users, now }: { users: readonly NewUser[]; now: Date },
  tx: Db | Tx,
): Promise<void> {
  await tx.user.createMany({
    data: users.map((user) => ({ ...user, emailVerified: now })),
    skipDuplicates: true,
  })
}

/** Deletes the accounts with these addresses that have no comments, and returns their number. */
export async function deleteSilentUsers(emails: readonly string[], tx: Db | Tx): Promise<number> {
  const { count } = await tx.user.deleteMany({
    where: { email: { in: [...emails] }, comments: { none: {} } },
  })
  return count
}
