import type { Db } from '#lib/db.ts'
import { rowColumns, toRow } from './comment-store.ts'
import type { CommentRow } from './tree.ts'

/** A person's own comments, which only they are shown as such. */

/** The latest published ones under a post, by id. */
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

/** Published and held ones, newest first, those before an id where one is given. */
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

export async function listPostIdsOf({ authorId }: { authorId: string }, db: Db): Promise<string[]> {
  const found = await db.comment.findMany({
    where: { authorId, status: 'PUBLISHED' },
    distinct: ['postId'],
    select: { postId: true },
  })
  return found.map(({ postId }) => postId)
}
