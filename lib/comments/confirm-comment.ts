import { canModerate } from '#lib/auth/roles.ts'
import type { Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { findCommentByKey } from './comment-store.ts'
import { createComment } from './create-comment.ts'
import type { CreatedComment } from './create-comment.ts'
import type { CommentDeps } from './deps.ts'
import { hashPendingSecret } from './keep-pending-comment.ts'
import { emptyPending, findPending } from './pending-store.ts'
import { toOwnDto } from './tree.ts'

export interface Confirmation {
  viewer: Viewer
  secret: string
  /** Whether the name that came with the words becomes that of the account, also where the account has another. */
  takesName: boolean
}

/**
 * Posts words that were kept before sign-in, for the person whose address they were left with. Following the link again
 * leads to the same comment. Throws `comments/confirmation-expired`, `comments/staff-signed-out`, and what `createComment`
 * and `deps.changeName` throw.
 */
export async function confirmComment(
  { viewer, secret, takesName }: Confirmation,
  deps: CommentDeps,
): Promise<CreatedComment> {
  if (viewer.kind !== 'signed-in') throw new AppError('auth/sign-in-required')
  const tokenHash = hashPendingSecret(secret)
  const pending = await findPending({ tokenHash, now: deps.clock.now() }, deps.db)
  if (!pending) throw new AppError('comments/confirmation-expired')
  if (pending.email !== viewer.email.toLowerCase()) throw new AppError('auth/forbidden')
  const post = await deps.findPostById(pending.postId)
  if (!post) throw new AppError('content/post-not-found')

  const { idempotencyKey, parentId, body, name } = pending
  const posted = await findCommentByKey({ authorId: viewer.id, idempotencyKey }, deps.db)
  if (posted) return { comment: toOwnDto(posted), isNew: false, post, results: [] }
  // Anybody can leave words with a known address. Those of editors and moderators carry weight, so they write signed in.
  if (canModerate(viewer)) throw new AppError('comments/staff-signed-out')
  const isNamed = name !== null && (viewer.name === null || takesName)
  if (isNamed) await deps.changeName({ viewer, name })
  const writer = isNamed ? { ...viewer, name } : viewer
  const input = { post: post.slug, parentId, body, idempotencyKey }
  const created = await createComment({ viewer: writer, input }, deps)
  await emptyPending(tokenHash, deps.db)
  return created
}
