import type { SignedInViewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { findComment } from './comment-store.ts'
import type { CommentDeps } from './deps.ts'
import { hasPlace } from './policy.ts'
import type { CommentRow } from './tree.ts'

/**
 * The viewer's own comment, whatever its status. For another person's comment it throws `auth/forbidden` if readers see
 * it, else `comments/not-found`, as for a comment that does not exist.
 */
export async function findOwnComment(
  { viewer, id }: { viewer: SignedInViewer; id: string },
  { db, findPostById }: Pick<CommentDeps, 'db' | 'findPostById'>,
): Promise<CommentRow> {
  const comment = await findComment(id, db)
  if (comment?.authorId === viewer.id) return comment
  const isSeen = comment && hasPlace(comment) && (await findPostById(comment.postId)) !== null
  throw new AppError(isSeen ? 'auth/forbidden' : 'comments/not-found')
}
