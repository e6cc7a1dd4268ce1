import { Prisma } from '#prisma/generated/client.ts'
import type { Db } from '#lib/db.ts'
import { rowColumns, toRow } from './comment-store.ts'
import type { ThreadCursor } from './cursor.ts'
import type { Sort } from './input.ts'
import type { CommentRow } from './tree.ts'

/**
 * Lists by keyset: a page begins right after the last comment of the page before, so every page costs the same.
 * The condition says in SQL what `hasPlace` in `policy.ts` says.
 */
const hasPlace = Prisma.sql`(c.status = 'PUBLISHED' OR c."replyCount" > 0)`

const columns = Prisma.sql`
  c.id, c."postId", c."parentId", c."rootId", c.depth, c."authorId", c.body, c.status, c.version,
  c.marks, c."replyCount", c."createdAt", c."editedAt"`

/** Each order, with the condition for all that comes after a comment. The first two read one index, `top` another. */
const orders = {
  oldest: {
    by: Prisma.sql`c.id`,
    after: ({ id }: ThreadCursor) => Prisma.sql`c.id > ${id}::uuid`,
  },
  newest: {
    by: Prisma.sql`c.id DESC`,
    after: ({ id }: ThreadCursor) => Prisma.sql`c.id < ${id}::uuid`,
  },
  // The most answered first; among equals the newest, so that the index is read in one direction.
  top: {
    by: Prisma.sql`c."replyCount" DESC, c.id DESC`,
    after: ({ id, replyCount }: ThreadCursor) =>
      Prisma.sql`(c."replyCount", c.id) < (${replyCount}, ${id}::uuid)`,
  },
} as const satisfies Record<Sort, unknown>

export interface ThreadPage {
  postId: string
  sort: Sort
  /** The last top-level comment of the page before; null for the first page. */
  after: ThreadCursor | null
  /** Number of top-level comments. */
  take: number
  /** Number of replies under each. */
  takeReplies: number
}

/** Top-level comments in order, each with its first replies, in one query. */
export async function listThreadRows(page: ThreadPage, db: Db): Promise<CommentRow[]> {
  const { postId, sort, after, take, takeReplies } = page
  const fromCursor = after === null ? Prisma.sql`TRUE` : orders[sort].after(after)
  const order = orders[sort].by
  return db.$queryRaw<CommentRow[]>`
    WITH top AS MATERIALIZED (
      SELECT ${columns}, row_number() OVER (ORDER BY ${order}) AS place FROM "Comment" c
      WHERE c."postId" = ${postId} AND c.depth = 0 AND ${fromCursor} AND ${hasPlace}
      ORDER BY ${order} LIMIT ${take}
    ), shown AS (
      SELECT * FROM top
      UNION ALL
      SELECT reply.*, top.place FROM top CROSS JOIN LATERAL (
        SELECT ${columns} FROM "Comment" c
        WHERE c."rootId" = top.id AND ${hasPlace} ORDER BY c.id LIMIT ${takeReplies}
      ) reply
      WHERE top."replyCount" > 0
    )
    SELECT shown.*, u.name AS "authorName", u.role AS "authorRole"
    FROM shown JOIN "User" u ON u.id = shown."authorId"
    ORDER BY shown.place, shown.depth > 0, shown.id`
}

/** Replies of a thread, at any depth, in the order they were written. */
export async function listReplyRows(
  { rootId, after, take }: { rootId: string; after: string | null; take: number },
  db: Db,
): Promise<CommentRow[]> {
  const fromCursor = after === null ? Prisma.sql`TRUE` : Prisma.sql`c.id > ${after}::uuid`
  return db.$queryRaw<CommentRow[]>`
    SELECT ${columns}, u.name AS "authorName", u.role AS "authorRole"
    FROM "Comment" c JOIN "User" u ON u.id = c."authorId"
    WHERE c."rootId" = ${rootId}::uuid AND ${fromCursor} AND ${hasPlace}
    ORDER BY c.id LIMIT ${take}`
}

/** The pinned comment under a post; null when there is none. */
export async function findPinnedRow(postId: string, db: Db): Promise<CommentRow | null> {
  const where = { postId, status: 'PUBLISHED', marks: { has: 'pinned' } } as const
  const found = await db.comment.findFirst({ where, orderBy: { id: 'desc' }, select: rowColumns })
  return found && toRow(found)
}

/** Published comments under a post, replies included. */
export async function countPublished(postId: string, db: Db): Promise<number> {
  return db.comment.count({ where: { postId, status: 'PUBLISHED' } })
}

/** The same as `hasPlace`, for Prisma. */
const placed = { OR: [{ status: 'PUBLISHED' }, { replyCount: { gt: 0 } }] } satisfies Prisma.CommentWhereInput

/** The place of a reply among those shown in its thread, counted from 1. */
export async function rankReply({ rootId, id }: { rootId: string; id: string }, db: Db): Promise<number> {
  return db.comment.count({ where: { rootId, id: { lte: id }, ...placed } })
}

/** The id of the reply at a place in its thread, counted from 1; null beyond the last. */
export async function findReplyIdAt(
  { rootId, place }: { rootId: string; place: number },
  db: Db,
): Promise<string | null> {
  const found = await db.comment.findFirst({
    where: { rootId, ...placed },
    orderBy: { id: 'asc' },
    skip: place - 1,
    select: { id: true },
  })
  return found?.id ?? null
}

/** Counts the threads under a post that are newer than one, up to `max`. `id` is that of a top-level comment. */
export async function countNewerThreads(
  { postId, id, max }: { postId: string; id: string; max: number },
  db: Db,
): Promise<number> {
  return db.comment.count({ where: { postId, depth: 0, id: { gt: id }, ...placed }, take: max })
}
