import type { Viewer } from '#lib/auth/roles.ts'
import type { CommentDeps } from './deps.ts'
import { listPublishedIds } from './own-store.ts'

/** As many as a page of a discussion could show, and more than anyone writes under one article. */
const ownIdsMax = 500

/** Ids of the viewer's published comments under a post, which nothing in a page kept for everyone tells apart. */
export async function listOwnIds(
  { viewer, postId }: { viewer: Viewer; postId: string },
  { db }: Pick<CommentDeps, 'db'>,
): Promise<string[]> {
  if (viewer.kind !== 'signed-in') return []
  return listPublishedIds({ authorId: viewer.id, postId, take: ownIdsMax }, db)
}
