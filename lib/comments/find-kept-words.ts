import type { Viewer } from '#lib/auth/roles.ts'
import type { CommentDeps } from './deps.ts'
import { hashPendingSecret } from './keep-pending-comment.ts'
import { findPending } from './pending-store.ts'

export interface KeptWords {
  body: string
  /** Null when the article is gone. */
  slug: string | null
}

/** Words that are still kept and could not be posted, for the person who wrote them; null for anyone else. */
export async function findKeptWords(
  { viewer, secret }: { viewer: Viewer; secret: string },
  { db, clock, findPostById }: Pick<CommentDeps, 'db' | 'clock' | 'findPostById'>,
): Promise<KeptWords | null> {
  if (viewer.kind !== 'signed-in') return null
  const pending = await findPending({ tokenHash: hashPendingSecret(secret), now: clock.now() }, db)
  if (pending?.email !== viewer.email.toLowerCase() || pending.body === '') return null
  const post = await findPostById(pending.postId)
  return { body: pending.body, slug: post?.slug ?? null }
}
