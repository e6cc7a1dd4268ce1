import type { Db, Tx } from '#lib/db.ts'
import type { Mark } from './marks.ts'
import type { CommentRow } from './tree.ts'

/** Reads comments by id, key or writer. `list-store.ts` reads discussions, `change-store.ts` writes. */

export const rowColumns = {
  id: true,
  postId: true,
  parentId: true,
  rootId: true,
  depth: true,
  authorId: true,
  body: true,
  status: true,
  version: true,
  marks: true,
  replyCount: true,
  createdAt: true,
  editedAt: true,
  author: { select: { name: true, role: true } },
} as const

interface Found extends Omit<CommentRow, 'authorName' | 'authorRole' | 'marks'> {
  marks: string[]
  author: { name: string | null; role: CommentRow['authorRole'] }
}

export const toRow = ({ author, marks, ...comment }: Found): CommentRow => ({
  ...comment,
  // Only `changeComment` writes them.
  marks: marks as Mark[],
  authorName: author.name,
  authorRole: author.role,
})

/** A comment in any status; null when there is none. `id` must be a UUID. */
export async function findComment(id: string, db: Db | Tx): Promise<CommentRow | null> {
  const found = await db.comment.findUnique({ where: { id }, select: rowColumns })
  return found && toRow(found)
}

/** A comment that shall be answered, and whether its thread is locked; null when there is none. `id` must be a UUID. */
export async function findParent(id: string, db: Db): Promise<(CommentRow & { isLocked: boolean }) | null> {
  const select = { ...rowColumns, root: { select: { marks: true } } } as const
  const found = await db.comment.findUnique({ where: { id }, select })
  if (!found) return null
  const { root, ...comment } = found
  return { ...toRow(comment), isLocked: (root ?? found).marks.includes('locked') }
}

/** The comment that a person posted with a key, in any status; null when there is none. */
export async function findCommentByKey(
  key: { authorId: string; idempotencyKey: string },
  db: Db | Tx,
): Promise<CommentRow | null> {
  const where = { authorId_idempotencyKey: key }
  const found = await db.comment.findUnique({ where, select: rowColumns })
  return found && toRow(found)
}

/** The comments with these ids, in no order; missing ones are left out. */
export async function listByIds(ids: string[], db: Db): Promise<CommentRow[]> {
  const found = await db.comment.findMany({ where: { id: { in: ids } }, select: rowColumns })
  return found.map(toRow)
}

/** A person's latest held comments under a post, oldest first: 20 at most. */
export async function listHeld(
  { authorId, postId }: { authorId: string; postId: string },
  db: Db,
): Promise<CommentRow[]> {
  const found = await db.comment.findMany({
    where: { authorId, postId, status: 'HELD' },
    orderBy: { id: 'desc' },
    take: 20,
    select: rowColumns,
  })
  return found.reverse().map(toRow)
}
