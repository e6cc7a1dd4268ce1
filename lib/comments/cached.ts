import { cacheLife, cacheTag } from 'next/cache'
import { unstable_rethrow } from 'next/navigation'
import { commentsTag } from '#lib/cache-tags.ts'
import { getDatabase } from '#lib/db.ts'
import { isBuilding } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import type { CommentPageDto } from './dto.ts'
import { pageSize } from './input.ts'
import type { Sort } from './input.ts'
import { listComments } from './list-comments.ts'

interface FirstPage {
  postId: string
  sort: Sort
}

/**
 * The first page of the discussion under a post, kept until a comment there changes (`commentsTag`). While building it
 * is empty. Throws `request/unavailable` when the database does not answer, and keeps nothing of that.
 */
export async function cachedListComments(page: FirstPage): Promise<CommentPageDto> {
  if (isBuilding()) return { threads: [], total: 0, next: null }
  return kept(() => firstPage(page))
}

/** The same as JSON text, which the API hands on as it is: taking objects out of the cache costs more. */
export async function cachedFirstPageJson(page: FirstPage): Promise<string> {
  return kept(() => firstPageJson(page))
}

async function firstPage({ postId, sort }: FirstPage): Promise<CommentPageDto> {
  'use cache'
  cacheLife('max')
  cacheTag(commentsTag(postId))
  return listComments({ postId, sort, limit: pageSize }, { db: getDatabase().db })
}

async function firstPageJson({ postId, sort }: FirstPage): Promise<string> {
  'use cache'
  cacheLife('max')
  cacheTag(commentsTag(postId))
  return JSON.stringify(await listComments({ postId, sort, limit: pageSize }, { db: getDatabase().db }))
}

/** Faults lose their class on the way out of a cached function, so they get one here. */
async function kept<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read()
  } catch (error) {
    unstable_rethrow(error)
    throw new AppError('request/unavailable', { log: 'comments not read', cause: error })
  }
}
