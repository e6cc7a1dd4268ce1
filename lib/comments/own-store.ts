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

/** What holds a comment. */
export interface Hold {
  /** Id of the comment. */
  id: string
  /** The checks that held its latest held words, with their sentences for moderators. */
  checks: { check: string; sentence: string | null }[]
  /** Whether reports hold it. */
  isReported: boolean
}

/** What holds each of these comments, in no order. */
export async function listHolds(ids: readonly string[], db: Db): Promise<Hold[]> {
  const found = await db.comment.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      results: {
        where: { outcome: 'HOLD' },
        orderBy: { id: 'asc' },
        select: { version: true, check: true, sentence: true },
      },
      statements: { where: { measure: 'hidden', liftedAt: null }, take: 1, select: { id: true } },
    },
  })
  return found.map(({ id, results, statements }) => {
    // A held comment stays held when an edit leaves nothing to hold.
    const latest = Math.max(...results.map(({ version }) => version))
    const checks = results
      .filter(({ version }) => version === latest)
      .map(({ check, sentence }) => ({ check, sentence }))
    return { id, checks, isReported: statements.length > 0 }
  })
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
