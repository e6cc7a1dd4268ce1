import { canModerateAs } from '#lib/auth/roles.ts'
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
  /** Whether the name typed with the words replaces the account's. An account without a name takes it anyway. */
  takesName: boolean
}

/**
 * Posts words that were kept before sign-in, for the person whose address they were left with. A second call returns the
 * same comment. Throws `comments/staff-signed-out`, and what `findConfirmation`, `createComment` and `changeName` throw.
 */
export async function confirmComment(
  { viewer, secret, takesName }: Confirmation,
  deps: CommentDeps,
): Promise<CreatedComment> {
  const found = await findConfirmation({ viewer, secret }, deps)
  const { tokenHash, pending, post, comment } = found
  if (comment) return { comment, isNew: false, post, results: [] }
  // Anybody can leave words with a known address. Words of staff carry weight, so staff write signed in.
  if (canModerateAs(found.viewer.role)) throw new AppError('comments/staff-signed-out')
  const { idempotencyKey, parentId, body, name, isTrapped, typedMs } = pending
  const isNamed = name !== null && (found.viewer.name === null || takesName)
  if (isNamed) await deps.changeName({ viewer: found.viewer, name })
  const writer = isNamed ? { ...found.viewer, name } : found.viewer
  const input = { post: post.slug, parentId, body, idempotencyKey }
  const created = await createComment({ viewer: writer, input, form: { isTrapped, typedMs } }, deps)
  await emptyPending(tokenHash, deps.db)
  return created
}
