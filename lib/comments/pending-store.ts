import type { Role } from '#lib/auth/roles.ts'
import type { Db, Tx } from '#lib/db.ts'
import type { FormSigns } from './checks/check.ts'

export interface Pending extends FormSigns {
  email: string
  name: string | null
  postId: string
  parentId: string | null
  body: string
  idempotencyKey: string
}

const columns = {
  email: true,
  name: true,
  postId: true,
  parentId: true,
  body: true,
  idempotencyKey: true,
  isTrapped: true,
  typedMs: true,
} as const

/** Keeps words until their writer proves the address. False when the address used the key before. */
export async function insertPending(
  pending: Pending & { tokenHash: string; createdAt: Date; expires: Date },
  tx: Tx,
): Promise<boolean> {
  const { count } = await tx.pendingComment.createMany({ data: pending, skipDuplicates: true })
  return count === 1
}

/** The words that an address left with a key, even when their time is over; null when there are none. */
export async function findPendingByKey(
  key: { email: string; idempotencyKey: string },
  tx: Tx,
): Promise<(Pending & { createdAt: Date }) | null> {
  return tx.pendingComment.findUnique({
    where: { email_idempotencyKey: key },
    select: { ...columns, createdAt: true },
  })
}

/** Gives kept words a new secret and new times. */
export async function renewPending(
  {
    email,
    idempotencyKey,
    ...data
  }: Pick<Pending, 'email' | 'idempotencyKey'> & {
    tokenHash: string
    createdAt: Date
    expires: Date
  },
  tx: Tx,
): Promise<void> {
  await tx.pendingComment.updateMany({ where: { email, idempotencyKey }, data })
}

/** Kept words by the hash of their link's secret; null when there are none or their time is over. */
export async function findPending(
  { tokenHash, now }: { tokenHash: string; now: Date },
  db: Db,
): Promise<Pending | null> {
  return db.pendingComment.findFirst({ where: { tokenHash, expires: { gt: now } }, select: columns })
}

/** Erases words once posted. The row stays until the sweep, so that a second click on the link finds the comment. */
export async function emptyPending(tokenHash: string, db: Db): Promise<void> {
  await db.pendingComment.updateMany({ where: { tokenHash }, data: { body: '', name: null } })
}

/** Name and role of the account with an address; null when there is none. */
export async function findWriter(email: string, db: Db): Promise<{ name: string | null; role: Role } | null> {
  return db.user.findUnique({ where: { email }, select: { name: true, role: true } })
}
