import { readCursor, writeCursor } from './cursor.ts'
import type { CommentDeps } from './deps.ts'
import type { CommentPageDto } from './dto.ts'
import type { Sort } from './input.ts'
import { countPublished, findPinnedRow, listThreadRows } from './list-store.ts'
import { buildThreads, toPublicDto } from './tree.ts'

/** Most replies in each thread of the list; `listReplies` has the rest. */
export const repliesMax = 20

export interface ListCommentsInput {
  postId: string
  sort: Sort
  cursor?: string | undefined
  /** Number of threads, 1 to 50. */
  limit: number
}

/**
 * A page of the discussion under a post: threads with their first 20 replies, read by queries side by side. Throws
 * `request/invalid` for a cursor that is not one.
 */
export async function listComments(
  { postId, sort, cursor, limit }: ListCommentsInput,
  { db }: Pick<CommentDeps, 'db'>,
): Promise<CommentPageDto> {
  const after = readCursor({ cursor, sort })
  const query = {
    postId,
    sort,
    after,
    take: limit + 1,
    takeReplies: repliesMax + 1,
  }
  const [rows, total, pinned] = await Promise.all([
    listThreadRows(query, db),
    countPublished(postId, db),
    after === null ? findPinnedRow(postId, db) : null,
  ])
  const threads = buildThreads(rows, { repliesMax })
  const shown = threads.slice(0, limit)
  const last = threads.length > limit ? shown.at(-1)?.comment : undefined
  return {
    pinned: pinned && toPublicDto(pinned),
    threads: shown,
    total,
    next: last ? writeCursor(last, sort) : null,
  }
}
