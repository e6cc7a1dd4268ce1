import { Prisma } from '#prisma/generated/client.ts'
import type { CommentStatus } from '#lib/comments/comment.ts'
import type { Db } from '#lib/db.ts'
import type { QueueInput } from './input.ts'
import { countMax, statusOfQueue } from './queue.ts'
import type { StatusQueue } from './queue.ts'

/** A comment in a queue, with its writer and the comment that it answers. */
export interface QueueRow {
  id: string
  postId: string
  body: string
  status: CommentStatus
  version: number
  createdAt: Date
  editedAt: Date | null
  authorId: string
  authorName: string | null
  authorSince: Date
  answeredId: string | null
  answeredBody: string | null
  answeredAuthor: string | null
}

/** A page of a queue by keyset, so that each page costs the same. Held comments come oldest first, all others newest. */
export async function listQueueRows(
  { queue, cursor, limit, ...filters }: QueueInput & { queue: StatusQueue },
  db: Db,
): Promise<QueueRow[]> {
  const isWaiting = queue === 'held'
  const order = isWaiting ? Prisma.sql`c.id` : Prisma.sql`c.id DESC`
  const after = isWaiting ? Prisma.sql`c.id > ${cursor}::uuid` : Prisma.sql`c.id < ${cursor}::uuid`
  const conditions = [
    Prisma.sql`c.status = ${statusOfQueue[queue]}::"CommentStatus"`,
    ...(cursor === undefined ? [] : [after]),
    ...conditionsOf(filters),
  ]
  return db.$queryRaw<QueueRow[]>`
    ${rowsFrom(Prisma.sql`"Comment" c`)}
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY ${order} LIMIT ${limit}`
}

/** The beginning of a query for rows of a queue; `source` has the comments as `c`. */
export const rowsFrom = (source: Prisma.Sql) => Prisma.sql`
  SELECT c.id, c."postId", c.body, c.status, c.version, c."createdAt", c."editedAt", c."authorId",
    u.name AS "authorName", u."createdAt" AS "authorSince",
    p.id AS "answeredId", p.body AS "answeredBody", pu.name AS "answeredAuthor"
  FROM ${source} JOIN "User" u ON u.id = c."authorId"
    LEFT JOIN "Comment" p ON p.id = c."parentId" LEFT JOIN "User" pu ON pu.id = p."authorId"`

/** The conditions of filters on the comment `c`. */
export function conditionsOf({
  post,
  person,
  check,
  text,
}: Pick<QueueInput, 'post' | 'person' | 'check' | 'text'>) {
  const held = Prisma.sql`EXISTS (
    SELECT FROM "CheckResult" r
    WHERE r."commentId" = c.id AND r.version = c.version AND r.outcome = 'HOLD' AND r."check" = ${check})`
  return [
    ...(post === undefined ? [] : [Prisma.sql`c."postId" = ${post}`]),
    ...(person === undefined ? [] : [Prisma.sql`c."authorId" = ${person}::uuid`]),
    ...(check === undefined ? [] : [held]),
    ...(text === undefined ? [] : [Prisma.sql`strpos(lower(c.body), lower(${text})) > 0`]),
  ]
}

export interface FindingRow {
  commentId: string
  version: number
  check: string
  sentence: string | null
  numbers: unknown
}

/** Findings that held comments, of all versions of their words, in the order of the checks. */
export async function listFindings(commentIds: string[], db: Db): Promise<FindingRow[]> {
  return db.checkResult.findMany({
    where: { commentId: { in: commentIds }, outcome: 'HOLD' },
    orderBy: { id: 'asc' },
    select: { commentId: true, version: true, check: true, sentence: true, numbers: true },
  })
}

/** Number of published comments, and of rejected or spam comments (`refused`), for each writer. */
export async function countByAuthors(
  authorIds: string[],
  db: Db,
): Promise<{ authorId: string; published: number; refused: number }[]> {
  return db.$queryRaw`
    SELECT "authorId", (count(*) FILTER (WHERE status = 'PUBLISHED'))::int AS published,
      (count(*) FILTER (WHERE status IN ('REJECTED', 'SPAM')))::int AS refused
    FROM "Comment" WHERE "authorId" = ANY(${authorIds}::uuid[]) GROUP BY "authorId"`
}

/** Number of comments in a queue, `countMax` at most, and the time when the oldest was written. */
export async function countQueue(
  queue: StatusQueue,
  db: Db,
): Promise<{ count: number; oldest: Date | null }> {
  const status = statusOfQueue[queue]
  const [row] = await db.$queryRaw<{ count: number; oldest: Date | null }[]>`
    SELECT (SELECT count(*)::int FROM (
        SELECT FROM "Comment" WHERE status = ${status}::"CommentStatus" LIMIT ${countMax}) AS counted) AS count,
      (SELECT "createdAt" FROM "Comment" WHERE status = ${status}::"CommentStatus" ORDER BY id LIMIT 1) AS oldest`
  return row ?? { count: 0, oldest: null }
}
