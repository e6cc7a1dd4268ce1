import { AppError } from '#lib/errors.ts'
import type { CommentDeps } from './deps.ts'

/**
 * What was written under a post is kept when the post goes, and shown again when it comes back; meanwhile readers find
 * none of it. Throws `comments/not-found`.
 */
export async function assertPostPublic(
  { postId }: { postId: string },
  { findPostById }: Pick<CommentDeps, 'findPostById'>,
): Promise<void> {
  if (!(await findPostById(postId))) throw new AppError('comments/not-found')
}
