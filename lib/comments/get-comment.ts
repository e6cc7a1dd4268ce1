import { AppError } from '#lib/errors.ts'
import { findComment } from './comment-store.ts'
import type { CommentDeps } from './deps.ts'
import type { CommentDto } from './dto.ts'
import { toPublicDto } from './tree.ts'

/** A comment that anyone may see, or its tombstone. Throws `comments/not-found`. */
export async function getComment(id: string, { db }: Pick<CommentDeps, 'db'>): Promise<CommentDto> {
  const comment = await findComment(id, db)
  if (!comment || (comment.status !== 'PUBLISHED' && comment.replyCount === 0)) {
    throw new AppError('comments/not-found')
  }
  return toPublicDto(comment)
}
