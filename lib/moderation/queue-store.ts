import { Prisma } from '#prisma/generated/client.ts'
import type { CheckOutcome } from '#prisma/generated/client.ts'
import type { CommentStatus } from '#lib/comments/comment.ts'
import type { Mark } from '#lib/comments/marks.ts'
import type { Db } from '#lib/db.ts'
import type { QueueInput } from './input.ts'
import { countMax, statusOfQueue } from './queue.ts'
import type { StatusQueue } from './queue.ts'

/** A comment in a queue, with its writer. */
export interface QueueRow {
  id: string
  postId: string
  body: string
  status: CommentStatus
  version: number
  marks: Mark[]
  createdAt: Date
  editedAt: Date | null
  authorId: string
  authorName: string | null
  authorSince: Date
  /** Number of comments above it in its thread. */
  depth: number
}

export interface QueueFilters extends Pick<QueueInput, 'post' | 'person' | 'check' | 'rule' | 'text'> {
  /** Only comments with this id or a higher one. */
  since?: string | undefined
  /** Only comments with a lower id. */
  before?: string | undefined
}

/** A page of a queue: at most `limit` comments, those after `cursor`. */
export interface QueuePart extends QueueFilters, Pick<QueueInput, 'cursor' | 'limit'> {}

/** A page of a queue by keyset, so that each page costs the same. Held comments come oldest first, all others newest. */
export async function listQueueRows(
  { queue, cursor, limit, ...filters }: QueuePart & { queue: StatusQueue },
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
  SELECT c.id, c."postId", c.body, c.status, c.version, c.marks, c."createdAt", c."editedAt", c."authorId", c.depth,
    u.name AS "authorName", u."createdAt" AS "authorSince"
  FROM ${source} JOIN "User" u ON u.id = c."authorId"`

/** The conditions of filters on the comment `c` and its writer `u`. */
export function conditionsOf({ post, person, check, rule, text, since, before }: QueueFilters) {
  const found = (what: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT FROM "CheckResult" r
    WHERE r."commentId" = c.id AND r.version = c.version AND r.sentence IS NOT NULL AND ${what})`
  return [
    ...(post === undefined ? [] : [Prisma.sql`c."postId" = ${post}`]),
    ...(person === undefined ? [] : [Prisma.sql`c."authorId" = ${person}::uuid`]),
    ...(check === undefined ? [] : [found(Prisma.sql`r."check" = ${check}`)]),
    ...(rule === undefined ? [] : [found(Prisma.sql`jsonb_exists(r.numbers, ${rule})`)]),
    // An id begins with its time, so the index on the status finds the first and the last comment of an age.
    ...(since === undefined ? [] : [Prisma.sql`c.id >= ${since}::uuid`]),
    ...(before === undefined ? [] : [Prisma.sql`c.id < ${before}::uuid`]),
    ...(text === undefined
      ? []
      : [
          Prisma.sql`(strpos(lower(c.body), lower(${text})) > 0 OR strpos(lower(u.name), lower(${text})) > 0)`,
        ]),
  ]
}

export interface AboveRow {
  /** The comment below. */
  belowId: string
  id: string
  body: string
  status: CommentStatus
  author: string | null
}

/** Threads have no greatest depth, so of the comments above one at most this many are read. */
const aboveMax = 20

/** The nearest comments above each of some comments, from the highest to the one that is answered. */
export async function listAbove(commentIds: string[], db: Db): Promise<AboveRow[]> {
  return db.$queryRaw<AboveRow[]>`
    WITH RECURSIVE above AS (
      SELECT c.id AS "belowId", c."parentId" AS id, 1 AS step FROM "Comment" c WHERE c.id = ANY(${commentIds}::uuid[])
      UNION ALL
      SELECT above."belowId", p."parentId", above.step + 1
      FROM above JOIN "Comment" p ON p.id = above.id WHERE above.step < ${aboveMax}
    )
    SELECT above."belowId", p.id, p.body, p.status::text AS status, u.name AS author
    FROM above JOIN "Comment" p ON p.id = above.id JOIN "User" u ON u.id = p."authorId"
    ORDER BY above."belowId", above.step DESC`
}

export interface FindingRow {
  commentId: string
  version: number
  check: string
  outcome: CheckOutcome
  sentence: string | null
  numbers: unknown
}

/** Findings that held comments or were only noted, of all versions of their words, in the order of the checks. */
export async function listFindings(commentIds: string[], db: Db): Promise<FindingRow[]> {
  return db.checkResult.findMany({
    where: { commentId: { in: commentIds }, sentence: { not: null } },
    orderBy: { id: 'asc' },
    select: { commentId: true, version: true, check: true, outcome: true, sentence: true, numbers: true },
  })
}

/** Number of published, rejected and spam comments for each writer. */
export async function countByAuthors(
  authorIds: string[],
  db: Db,
): Promise<{ authorId: string; published: number; rejected: number; spam: number }[]> {
  return db.$queryRaw`
    SELECT "authorId", (count(*) FILTER (WHERE status = 'PUBLISHED'))::int AS published,
      (count(*) FILTER (WHERE status = 'REJECTED'))::int AS rejected,
      (count(*) FILTER (WHERE status = 'SPAM'))::int AS spam
    FROM "Comment" WHERE "authorId" = ANY(${authorIds}::uuid[]) GROUP BY "authorId"`
}

/** The latest held comments, newest first. */
export async function listNewestHeld(
  take: number,
  db: Db,
): Promise<{ id: string; postId: string; authorId: string }[]> {
  return db.comment.findMany({
    where: { status: 'HELD' },
    orderBy: { id: 'desc' },
    take,
    select: { id: true, postId: true, authorId: true },
  })
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
