import type { Viewer } from '#lib/auth/roles.ts'
import type { CommentDeps } from './deps.ts'
import { listPublishedIds } from './own-store.ts'

/** More than anyone writes under one article. */
const ownIdsMax = 500

/**
 * Ids of the viewer's published comments under a post, the latest 500 at most; none when signed out. The cached page
 * does not mark them, since it is the same for everyone.
 */
export async function listOwnIds(
  { viewer, postId }: { viewer: Viewer; postId: string },
  { db }: Pick<CommentDeps, 'db'>,
): Promise<string[]> {
  if (viewer.kind !== 'signed-in') return []
  return listPublishedIds({ authorId: viewer.id, postId, take: ownIdsMax }, db)
}
