import type { Db, Tx } from '#lib/db.ts'
import type { CommentFacts, CommentStatus } from './comment.ts'
import type { CommentRow } from './tree.ts'

/** All reading and writing of single comments; lists are in `list-store.ts`. */

const columns = {
  id: true,
  postId: true,
  parentId: true,
  rootId: true,
  depth: true,
  authorId: true,
  body: true,
  status: true,
  version: true,
  replyCount: true,
  createdAt: true,
  editedAt: true,
  author: { select: { name: true, role: true } },
} as const

interface Found extends Omit<CommentRow, 'authorName' | 'authorRole'> {
  author: { name: string | null; role: CommentRow['authorRole'] }
}

const toRow = ({ author, ...comment }: Found): CommentRow => ({
  ...comment,
  authorName: author.name,
  authorRole: author.role,
})

export interface NewComment extends Omit<CommentFacts, 'version'> {
  body: string
  holdReasons: string[]
  idempotencyKey: string
}

export async function findComment(id: string, db: Db | Tx): Promise<CommentRow | null> {
  const found = await db.comment.findUnique({ where: { id }, select: columns })
  return found && toRow(found)
}

export async function findCommentByKey(
  key: { authorId: string; idempotencyKey: string },
  db: Db | Tx,
): Promise<CommentRow | null> {
  const where = { authorId_idempotencyKey: key }
  const found = await db.comment.findUnique({ where, select: columns })
  return found && toRow(found)
}

/** The latest few bodies of a person under a post, at most a day old. */
export async function listRecentBodies(
  { authorId, postId, since }: { authorId: string; postId: string; since: Date },
  db: Db,
): Promise<{ id: string; body: string; idempotencyKey: string }[]> {
  return db.comment.findMany({
    where: { authorId, postId, createdAt: { gte: since }, status: { not: 'DELETED' } },
    orderBy: { id: 'desc' },
    take: 5,
    select: { id: true, body: true, idempotencyKey: true },
  })
}

/**
 * Writes a comment and counts it where it is a reply, all or nothing. The answered comment is locked meanwhile, so it
 * cannot be removed in between. `taken`: its key was used before; `parent-gone`: nobody may answer that any more.
 */
export async function insertComment(comment: NewComment, db: Db): Promise<'done' | 'taken' | 'parent-gone'> {
  const insert = (tx: Db | Tx) => tx.comment.create({ data: comment, select: { id: true } })
  const { parentId, status } = comment
  try {
    if (parentId === null) {
      await insert(db)
      return 'done'
    }
    return await db.$transaction(async (tx) => {
      const step = status === 'PUBLISHED' ? 1 : 0
      const answered = await tx.comment.updateMany({
        where: { id: parentId, status: 'PUBLISHED' },
        data: { replyCount: { increment: step } },
      })
      if (answered.count === 0) return 'parent-gone'
      if (comment.rootId !== parentId) await countInThread({ rootId: comment.rootId, step }, tx)
      await insert(tx)
      return 'done'
    })
  } catch (error) {
    if (isUniqueFault(error)) return 'taken'
    throw error
  }
}

/** Adds to the counts of the comments above one, from the lowest to the highest, so that writers never deadlock. */
export async function countReply(
  { parentId, rootId, step }: { parentId: string | null; rootId: string | null; step: number },
  tx: Tx,
): Promise<void> {
  await countInThread({ rootId: parentId, step }, tx)
  if (rootId !== parentId) await countInThread({ rootId, step }, tx)
}

async function countInThread(
  { rootId, step }: { rootId: string | null; step: number },
  tx: Tx,
): Promise<void> {
  if (rootId === null || step === 0) return
  await tx.comment.updateMany({ where: { id: rootId }, data: { replyCount: { increment: step } } })
}

export interface Rewrite {
  id: string
  /** The version that is replaced; another one means that somebody was faster. */
  version: number
  oldBody: string
  body: string
  status: CommentStatus
  holdReasons: string[]
  editedAt: Date
}

/** Replaces the words of a comment and keeps the old ones. False when its version is not the expected one. */
export async function rewriteComment(rewrite: Rewrite, tx: Tx): Promise<boolean> {
  const { id, version, oldBody, ...data } = rewrite
  const changed = await tx.comment.updateMany({
    where: { id, version, status: { in: ['PUBLISHED', 'HELD'] } },
    data: { ...data, version: { increment: 1 } },
  })
  if (changed.count === 0) return false
  const revision = { commentId: id, version, body: oldBody, createdAt: data.editedAt }
  await tx.commentRevision.create({ data: revision, select: { id: true } })
  return true
}

/** Takes the words of a comment away for good, those before its edits too. Returns false when another was faster. */
export async function eraseComment(
  { id, status, now }: { id: string; status: CommentStatus; now: Date },
  tx: Tx,
): Promise<boolean> {
  const erased = await tx.comment.updateMany({
    where: { id, status },
    data: { status: 'DELETED', body: '', deletedAt: now, version: { increment: 1 } },
  })
  if (erased.count === 0) return false
  await tx.commentRevision.deleteMany({ where: { commentId: id } })
  return true
}

/** The held comments of a person under a post, oldest first. */
export async function listHeld(
  { authorId, postId }: { authorId: string; postId: string },
  db: Db,
): Promise<CommentRow[]> {
  const found = await db.comment.findMany({
    where: { authorId, postId, status: 'HELD' },
    orderBy: { id: 'desc' },
    take: 20,
    select: columns,
  })
  return found.reverse().map(toRow)
}

function isUniqueFault(error: unknown): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === 'P2002'
}
