import type { SignedInViewer } from '#lib/auth/roles.ts'
import { commentsTag } from '#lib/cache-tags.ts'
import type { CommentDeps } from './deps.ts'
import { listPostIdsOf } from './own-store.ts'

/** Tags of everything that shows the viewer's name: the discussions with a published comment of theirs. */
export async function listTagsWithName(
  { viewer }: { viewer: Pick<SignedInViewer, 'id'> },
  { db }: Pick<CommentDeps, 'db'>,
): Promise<string[]> {
  return (await listPostIdsOf({ authorId: viewer.id }, db)).map(commentsTag)
}
