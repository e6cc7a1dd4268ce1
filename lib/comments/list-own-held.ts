import type { Viewer } from '#lib/auth/roles.ts'
import { listHeld } from './comment-store.ts'
import type { CommentDeps } from './deps.ts'
import type { CommentDto } from './dto.ts'
import { explainHeld } from './held-because.ts'
import { toOwnDto } from './tree.ts'

/** The viewer's latest 20 held comments under a post, oldest first; none when signed out. */
export async function listOwnHeld(
  { viewer, postId }: { viewer: Viewer; postId: string },
  { db }: Pick<CommentDeps, 'db'>,
): Promise<CommentDto[]> {
  if (viewer.kind !== 'signed-in') return []
  const held = await listHeld({ authorId: viewer.id, postId }, db)
  return explainHeld(held.map(toOwnDto), db)
}
