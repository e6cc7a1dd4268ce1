import { AppError } from '#lib/errors.ts'
import type { CommentDeps } from './deps.ts'

/**
 * Throws `comments/not-found` unless readers can see the post. Comments of a withdrawn post are kept, and shown again
 * when it returns.
 */
export async function assertPostPublic(
  { postId }: { postId: string },
  { findPostById }: Pick<CommentDeps, 'findPostById'>,
): Promise<void> {
  if (!(await findPostById(postId))) throw new AppError('comments/not-found')
}
