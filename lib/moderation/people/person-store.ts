import { Prisma } from '#prisma/generated/client.ts'
import type { Role } from '#lib/auth/roles.ts'
import type { CommentStatus } from '#lib/comments/comment.ts'
import type { Db, Tx } from '#lib/db.ts'
import type { PeopleInput } from './people-input.ts'

export interface PersonRow {
  id: string
  name: string | null
  role: Role
  createdAt: Date
}

/** A page of people, the newest account first. */
export async function listPeopleRows(
  { name, filter, cursor, take, now }: PeopleInput & { take: number; now: Date },
  db: Db,
): Promise<PersonRow[]> {
  const sanctioned = Prisma.sql`EXISTS (
    SELECT FROM "Sanction" s WHERE s."personId" = u.id AND s."liftedAt" IS NULL AND s.kind <> 'warning'
      AND (s.until IS NULL OR s.until > ${now.toISOString()}::timestamptz))`
  const conditions = [
    Prisma.sql`TRUE`,
    ...(name === '' ? [] : [Prisma.sql`strpos(lower(u.name), lower(${name})) > 0`]),
    ...(filter === 'sanctioned' ? [sanctioned] : []),
    ...(filter === 'staff' ? [Prisma.sql`u.role <> 'READER'`] : []),
    ...(cursor === undefined ? [] : [Prisma.sql`u.id < ${cursor}::uuid`]),
  ]
  return db.$queryRaw<PersonRow[]>`
    SELECT u.id, u.name, u.role, u."createdAt" FROM "User" u
    WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY u.id DESC LIMIT ${take}`
}

/** A person; null without an account. */
export async function findPersonRow(id: string, db: Db): Promise<PersonRow | null> {
  const select = { id: true, name: true, role: true, createdAt: true } as const
  return db.user.findUnique({ where: { id }, select })
}

/** The number of a person's comments by their status; statuses without comments are left out. */
export async function countByStatus(
  authorId: string,
  db: Db,
): Promise<{ status: CommentStatus; count: number }[]> {
  return db.$queryRaw`
    SELECT status, count(*)::int AS count FROM "Comment" WHERE "authorId" = ${authorId}::uuid GROUP BY status`
}

export interface CommentOfPersonRow {
  id: string
  body: string
  status: CommentStatus
  postId: string
  createdAt: Date
}

/** The newest comments of a person that have words, newest first. */
export async function listNewestOf(
  { personId, take }: { personId: string; take: number },
  db: Db,
): Promise<CommentOfPersonRow[]> {
  return db.comment.findMany({
    where: { authorId: personId, body: { not: '' } },
    orderBy: { id: 'desc' },
    take,
    select: { id: true, body: true, status: true, postId: true, createdAt: true },
  })
}

export interface DecisionRow {
  id: string
  measure: string
  createdAt: Date
  decidedById: string | null
  explanation: string
  liftedAt: Date | null
  comment: { body: string } | null
}

/** The latest decisions that restricted comments of a person, newest first. */
export async function listDecisionsOn(
  { personId, take }: { personId: string; take: number },
  db: Db,
): Promise<DecisionRow[]> {
  return db.statementOfReasons.findMany({
    where: { personId, commentId: { not: null } },
    orderBy: { id: 'desc' },
    take,
    select: {
      id: true,
      measure: true,
      createdAt: true,
      decidedById: true,
      explanation: true,
      liftedAt: true,
      comment: { select: { body: true } },
    },
  })
}

/** Id and address of a person by either; null when there is none. */
export async function findAddress(
  where: { id: string } | { email: string },
  tx: Tx,
): Promise<{ id: string; email: string } | null> {
  return tx.user.findUnique({ where, select: { id: true, email: true } })
}
