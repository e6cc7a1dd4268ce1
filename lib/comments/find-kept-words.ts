import { canModerateAs } from '#lib/auth/roles.ts'
import type { CommentDeps } from './deps.ts'
import { hashPendingSecret } from './keep-pending-comment.ts'
import { findPending, findWriter } from './pending-store.ts'

export interface KeptWords {
  body: string
  /** Null when the article is gone. */
  slug: string | null
  title: string | null
  /** The account's name, or the name typed with the words if the account has none. Null: shown as anonymous. */
  name: string | null
  /** The name typed with the words, if it differs from `name`. */
  otherName: string | null
  /** The address belongs to an editor, a moderator or an administrator: the words cannot be posted. */
  isStaff: boolean
}

/**
 * Kept words not posted yet; null if there are none, or if they were left with another address. The caller has proved
 * that the person owns `email`: by a session or by a valid sign-in link.
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
