import type { CommentDeps } from './deps.ts'
import { hashPendingSecret } from './keep-pending-comment.ts'
import { findPending } from './pending-store.ts'

/** `expired`: there are no such words, or not any more. */
export type KeptState = 'kept' | 'posted' | 'expired'

/** What became of the words kept under the secret of a link, for whoever has the link. The words are for their writer alone. */
export async function findKeptState(
  { secret }: { secret: string },
  { db, clock }: Pick<CommentDeps, 'db' | 'clock'>,
): Promise<KeptState> {
  const pending = await findPending({ tokenHash: hashPendingSecret(secret), now: clock.now() }, db)
  if (!pending) return 'expired'
  return pending.body === '' ? 'posted' : 'kept'
}
