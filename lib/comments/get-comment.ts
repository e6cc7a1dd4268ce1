import { AppError } from '#lib/errors.ts'
import { assertPostPublic } from './assert-post-public.ts'
import { findComment } from './comment-store.ts'
import type { CommentDeps } from './deps.ts'
import type { CommentDto } from './dto.ts'
import { hasPlace } from './policy.ts'
import { toPublicDto } from './tree.ts'

/** A published comment, or the tombstone that keeps the place of its replies. Throws `comments/not-found`. */
export async function getComment(
  id: string,
  { db, findPostById }: Pick<CommentDeps, 'db' | 'findPostById'>,
): Promise<CommentDto> {
  const comment = await findComment(id, db)
  if (!comment || !hasPlace(comment)) throw new AppError('comments/not-found')
  await assertPostPublic(comment, { findPostById })
  return toPublicDto(comment)
}
