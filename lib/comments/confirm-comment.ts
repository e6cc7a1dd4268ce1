import { canModerate } from '#lib/auth/roles.ts'
import type { Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { createComment } from './create-comment.ts'
import type { CreatedComment } from './create-comment.ts'
import type { CommentDeps } from './deps.ts'
import { findConfirmation } from './find-confirmation.ts'
import { emptyPending } from './pending-store.ts'

export interface Confirmation {
  viewer: Viewer
  secret: string
  /** Whether the name that came with the words becomes that of the account, also where the account has another. */
  takesName: boolean
}

/**
 * Posts words that were kept before sign-in, for the person whose address they were left with. Following the link again
 * leads to the same comment. Throws what `findConfirmation`, `createComment` and `deps.changeName` throw, and
 * `comments/staff-signed-out`.
 */
export async function confirmComment(
  { viewer, secret, takesName }: Confirmation,
  deps: CommentDeps,
): Promise<CreatedComment> {
  const found = await findConfirmation({ viewer, secret }, deps)
  const { tokenHash, pending, post, comment } = found
  if (comment) return { comment, isNew: false, post, results: [] }
  // Anybody can leave words with a known address. Those of editors and moderators carry weight, so they write signed in.
  if (canModerate(viewer)) throw new AppError('comments/staff-signed-out')
  const { idempotencyKey, parentId, body, name } = pending
  const isNamed = name !== null && (found.viewer.name === null || takesName)
  if (isNamed) await deps.changeName({ viewer: found.viewer, name })
  const writer = isNamed ? { ...found.viewer, name } : found.viewer
  const input = { post: post.slug, parentId, body, idempotencyKey }
  const created = await createComment({ viewer: writer, input }, deps)
  await emptyPending(tokenHash, deps.db)
  return created
}
