import { findComment } from './comment-store.ts'
import type { CommentDeps } from './deps.ts'
import type { CommentDto } from './dto.ts'
import { hasPlace } from './policy.ts'
import { toPublicDto } from './tree.ts'

/** A published comment under a post, or its tombstone; null when there is neither. */
export async function findPublicComment(
  { postId, id }: { postId: string; id: string },
  { db }: Pick<CommentDeps, 'db'>,
): Promise<CommentDto | null> {
  const comment = await findComment(id, db)
  return comment?.postId === postId && hasPlace(comment) ? toPublicDto(comment) : null
}
