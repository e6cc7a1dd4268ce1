import type { Db } from '#lib/db.ts'
import { rowColumns, toRow } from './comment-store.ts'
import type { CommentRow } from './tree.ts'

/** Reads a person's own comments. */

/** Ids of their latest published comments under a post. */
export async function listPublishedIds(
  { authorId, postId, take }: { authorId: string; postId: string; take: number },
  db: Db,
): Promise<string[]> {
  const found = await db.comment.findMany({
    where: { authorId, postId, status: 'PUBLISHED' },
    orderBy: { id: 'desc' },
    take,
    select: { id: true },
  })
  return found.map(({ id }) => id)
}

/** Their published and held comments, newest first; with `before`, those older than that id. */
export async function listOwnRows(
  { authorId, before, take }: { authorId: string; before: string | undefined; take: number },
  db: Db,
): Promise<CommentRow[]> {
  const found = await db.comment.findMany({
    where: { authorId, status: { in: ['PUBLISHED', 'HELD'] }, ...(before && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take,
    select: rowColumns,
  })
  return found.map(toRow)
}

/** Ids of the posts with a published comment of theirs. */
export async function listPostIdsOf({ authorId }: { authorId: string }, db: Db): Promise<string[]> {
  const found = await db.comment.findMany({
    where: { authorId, status: 'PUBLISHED' },
    distinct: ['postId'],
    select: { postId: true },
  })
  return found.map(({ postId }) => postId)
}
