import { AppError } from '#lib/errors.ts'
import { isUuid } from '#lib/ids.ts'
import * as words from '#lib/words/en.ts'
import type { Sort } from './input.ts'

/** The top-level comment right after which a page begins. */
export interface ThreadCursor {
  id: string
  /** Its number of replies when sorted by `top`, else 0. */
  replyCount: number
}

/** Reads a cursor: `<id>`, or `<replies>.<id>` for `top`. Throws `request/invalid` for any other text. */
export function readCursor({
  cursor,
  sort,
}: {
  cursor?: string | undefined
  sort: Sort
}): ThreadCursor | null {
  if (cursor === undefined) return null
  const [, count, id = ''] = /^(?:(\d{1,9})\.)?([^.]+)$/.exec(cursor) ?? []
  if (!isUuid(id) || (sort === 'top') !== (count !== undefined)) throw notACursor()
  return { id, replyCount: Number(count ?? 0) }
}

/** The cursor for `readCursor` of the page after a comment. */
export function writeCursor({ id, replyCount }: ThreadCursor, sort: Sort): string {
  return sort === 'top' ? `${replyCount}.${id}` : id
}

/** The id of the last reply on the page before. Throws `request/invalid` unless it is a UUID. */
export function readReplyCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null
  if (!isUuid(cursor)) throw notACursor()
  return cursor
}

const notACursor = () =>
  new AppError('request/invalid', { issues: [{ field: 'cursor', message: words.api.notACursor }] })
