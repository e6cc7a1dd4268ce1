import type { SignedInViewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { findComment } from './comment-store.ts'
import type { CommentDeps } from './deps.ts'
import { hasPlace } from './policy.ts'
import type { CommentRow } from './tree.ts'

/**
 * A comment for its author to change. Of another person's comment the fault is `auth/forbidden` only where anyone can
 * see it; otherwise it is `comments/not-found`, as for one that does not exist.
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
