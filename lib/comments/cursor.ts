import { AppError } from '#lib/errors.ts'
import { isUuid } from '#lib/ids.ts'
import * as words from '#lib/words/en.ts'
import type { Sort } from './input.ts'

/** Where a page of threads begins: right after this top-level comment. */
export interface ThreadCursor {
  id: string
  /** Only when sorted by them. */
  replyCount: number
}

/** The position that a cursor encodes: `<id>`, or `<replies>.<id>` where replies decide. Throws `request/invalid`. */
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

export function writeCursor({ id, replyCount }: ThreadCursor, sort: Sort): string {
  return sort === 'top' ? `${replyCount}.${id}` : id
}

/** The id of the last reply of the page before. Throws `request/invalid`. */
export function readReplyCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null
  if (!isUuid(cursor)) throw notACursor()
  return cursor
}

const notACursor = () =>
  new AppError('request/invalid', { issues: [{ field: 'cursor', message: words.api.notACursor }] })
