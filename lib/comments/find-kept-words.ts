import { canModerateAs } from '#lib/auth/roles.ts'
import type { CommentDeps } from './deps.ts'
import { hashPendingSecret } from './keep-pending-comment.ts'
import { findPending, findWriter } from './pending-store.ts'

export interface KeptWords {
  body: string
  /** Null when the article is gone. */
  slug: string | null
  title: string | null
  /** The name they would be shown under, null for none: the one of the account, where there is one. */
  name: string | null
  /** The name that was written with them, where it is another. */
  otherName: string | null
  /** They will not be posted, since their writer would be an editor or a moderator. */
  isStaff: boolean
}

/**
 * Words that are kept and not posted, for the person who wrote them; null for anyone else. The caller answers for it that
 * the person owns the address: by a session, or by a sign-in link that holds.
 */
export async function findKeptWords(
  { email, secret }: { email: string; secret: string },
  { db, clock, findPostById }: Pick<CommentDeps, 'db' | 'clock' | 'findPostById'>,
): Promise<KeptWords | null> {
  const pending = await findPending({ tokenHash: hashPendingSecret(secret), now: clock.now() }, db)
  if (pending?.email !== email.toLowerCase() || pending.body === '') return null
  const [post, writer] = await Promise.all([findPostById(pending.postId), findWriter(pending.email, db)])
  const name = writer?.name ?? pending.name
  return {
    body: pending.body,
    slug: post?.slug ?? null,
    title: post?.title ?? null,
    name,
    otherName: pending.name === name ? null : pending.name,
    isStaff: writer !== null && canModerateAs(writer.role),
  }
}
