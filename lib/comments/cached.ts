import { cacheLife, cacheTag } from 'next/cache'
import { unstable_rethrow } from 'next/navigation'
import { commentsTag } from '#lib/cache-tags.ts'
import { getDatabase } from '#lib/db.ts'
import { isBuilding } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { isUuid } from '#lib/ids.ts'
import { readCursor, readReplyCursor } from './cursor.ts'
import type { CommentDto, CommentPageDto, QuotedDto } from './dto.ts'
import { findPublicComment } from './find-public-comment.ts'
import { findQuoted } from './find-quoted.ts'
import { findThread } from './find-thread.ts'
import type { FindThreadInput, ThreadPart } from './find-thread.ts'
import { pageSize } from './input.ts'
import type { Sort } from './input.ts'
import { listComments } from './list-comments.ts'

interface PageOfPost {
  postId: string
  sort: Sort
  cursor?: string | undefined
}

type ThreadOfPost = Omit<FindThreadInput, 'limit'>

/**
 * A page of the discussion under a post, cached until its `commentsTag` expires; empty during the build. Throws
 * `request/invalid` for a cursor that is not one, and `request/unavailable` when the database fails; no fault is cached.
 */
export async function cachedListComments(page: PageOfPost): Promise<CommentPageDto> {
  if (isBuilding()) return { pinned: null, threads: [], total: 0, next: null }
  // Checked here, since a fault thrown in a cached function loses its code.
  readCursor(page)
  return orUnavailable(() => keptPage(page))
}

/** The first page as JSON text for the API: objects cost more to read from the cache. Throws `request/unavailable`. */
export async function cachedFirstPageJson(page: Omit<PageOfPost, 'cursor'>): Promise<string> {
  return orUnavailable(() => keptJson(page))
}

/** `findThread`, cached; null also during the build. Throws as `cachedListComments` does. */
export async function cachedFindThread(thread: ThreadOfPost): Promise<ThreadPart | null> {
  if (isBuilding() || !isUuid(thread.commentId)) return null
  readReplyCursor(thread.cursor)
  return orUnavailable(() => keptThread(thread))
}

/** `findPublicComment`, cached; null also during the build. Throws `request/unavailable`. */
export async function cachedFindPublicComment(place: {
  postId: string
  id: string
}): Promise<CommentDto | null> {
  if (isBuilding() || !isUuid(place.id)) return null
  return orUnavailable(() => keptComment(place))
}

/** `findQuoted`, cached until the `commentsTag` of its post expires; null also during the build. Throws `request/unavailable`. */
export async function cachedFindQuoted(id: string): Promise<QuotedDto | null> {
  if (isBuilding() || !isUuid(id)) return null
  return orUnavailable(() => keptQuote(id))
}

async function keptPage({ postId, sort, cursor }: PageOfPost): Promise<CommentPageDto> {
  'use cache'
  cacheLife('max')
  cacheTag(commentsTag(postId))
  return listComments({ postId, sort, cursor, limit: pageSize }, getDatabase())
}

async function keptJson({ postId, sort }: Omit<PageOfPost, 'cursor'>): Promise<string> {
  'use cache'
  cacheLife('max')
  cacheTag(commentsTag(postId))
  return JSON.stringify(await listComments({ postId, sort, limit: pageSize }, getDatabase()))
}

async function keptThread(thread: ThreadOfPost): Promise<ThreadPart | null> {
  'use cache'
  cacheLife('max')
  cacheTag(commentsTag(thread.postId))
  return findThread({ ...thread, limit: pageSize }, getDatabase())
}

async function keptComment({ postId, id }: { postId: string; id: string }): Promise<CommentDto | null> {
  'use cache'
  cacheLife('max')
  cacheTag(commentsTag(postId))
  return findPublicComment({ postId, id }, getDatabase())
}

async function keptQuote(id: string): Promise<QuotedDto | null> {
  'use cache'
  cacheLife('max')
  const { postId, quote } = await findQuoted({ id }, getDatabase())
  if (postId !== null) cacheTag(commentsTag(postId))
  return quote
}

/** Faults lose their class on the way out of a cached function, so all become `request/unavailable` here. */
async function orUnavailable<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read()
  } catch (error) {
    unstable_rethrow(error)
    throw new AppError('request/unavailable', { log: 'comments could not be read', cause: error })
  }
}
