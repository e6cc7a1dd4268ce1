import type { SignedInViewer, Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import type { CommentedPost } from './comment.ts'
import { findCommentByKey } from './comment-store.ts'
import type { CommentDeps } from './deps.ts'
import type { CommentDto } from './dto.ts'
import { hashPendingSecret } from './keep-pending-comment.ts'
import { findPending } from './pending-store.ts'
import type { Pending } from './pending-store.ts'
import { toOwnDto } from './tree.ts'

export interface FoundConfirmation {
  viewer: Viewer & SignedInViewer
  tokenHash: string
  pending: Pending
  post: CommentedPost
  /** The comment made of the words; null until they are posted. */
  comment: CommentDto | null
}

/**
 * Finds the words kept under a secret, and the comment made of them. Changes nothing. Throws `auth/sign-in-required`,
 * `auth/forbidden` for words left with another address, `comments/confirmation-expired` and `content/post-not-found`.
 */
export async function findConfirmation(
  { viewer, secret }: { viewer: Viewer; secret: string },
  { db, clock, findPostById }: Pick<CommentDeps, 'db' | 'clock' | 'findPostById'>,
): Promise<FoundConfirmation> {
  if (viewer.kind !== 'signed-in') throw new AppError('auth/sign-in-required')
  const tokenHash = hashPendingSecret(secret)
  const pending = await findPending({ tokenHash, now: clock.now() }, db)
  if (!pending) throw new AppError('comments/confirmation-expired')
  if (pending.email !== viewer.email.toLowerCase()) throw new AppError('auth/forbidden')
  const post = await findPostById(pending.postId)
  if (!post) throw new AppError('content/post-not-found')
  const found = await findCommentByKey({ authorId: viewer.id, idempotencyKey: pending.idempotencyKey }, db)
  return { viewer, tokenHash, pending, post, comment: found && toOwnDto(found) }
}
