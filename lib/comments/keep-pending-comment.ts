import { createHash, randomBytes } from 'node:crypto'
import { mailboxOf } from '#lib/auth/email.ts'
import { isReservedName } from '#lib/auth/reserved-name.ts'
import type { Viewer } from '#lib/auth/roles.ts'
import type { Tx } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { hourMs, minuteMs } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { findComment } from './comment-store.ts'
import type { CommentDeps } from './deps.ts'
import { acceptBody } from './input.ts'
import type { PendingCommentInput } from './input.ts'
import { findPendingByKey, insertPending, renewPending } from './pending-store.ts'
import type { Pending } from './pending-store.ts'
import { assertDiscussionOpen, assertMayReplyTo } from './policy.ts'

const keptMs = 24 * hourMs
/** The same form sent again this much later means that the mail did not come. */
const resendAfterMs = minuteMs

export const hashPendingSecret = (secret: string) => createHash('sha256').update(secret).digest('hex')

export interface KeptWords {
  email: string
  /** Id of the job that sends the letter; null when one was sent a moment ago. */
  letterId: string | null
}

/**
 * Keeps the words of someone not signed in for 24 hours and has a mail sent whose link posts them. What would be
 * refused later is refused now. Accounts are not looked at, so the answer tells nobody whether an address is known.
 */
export async function keepPendingComment(
  { viewer, input }: { viewer: Viewer; input: PendingCommentInput },
  deps: CommentDeps,
): Promise<KeptWords> {
  const body = acceptBody(input.body)
  await deps.limit({ name: 'pending-address', key: viewer.address })
  await assertNameIsFree(input.name, deps)
  const post = await deps.findPost(input.post)
  if (!post) throw new AppError('content/post-not-found')
  const now = deps.clock.now()
  assertDiscussionOpen(post, now)
  const parentId = input.parentId ?? null
  if (parentId !== null) assertMayReplyTo(await findComment(parentId, deps.db), post)
  await deps.limit({ name: 'sign-in-mailbox', key: `${mailboxOf(input.email)} ${viewer.address}` })

  const { email, name, idempotencyKey } = input
  const pending = { email, name, postId: post.id, parentId, body, idempotencyKey }
  const secret = randomBytes(32).toString('base64url')
  const letterId = await deps.db.$transaction(async (tx) => {
    if (!(await keep({ pending, secret, now }, tx))) return null
    const payload = { email, secret, body, postTitle: post.title }
    return addJob(tx, { name: 'comment.confirm', payload })
  })
  return { email, letterId }
}

/**
 * Throws `request/invalid` for a name of authors or staff. Theirs is known by their account, so those who bear it sign in
 * first: the address alone proves nothing yet, and the answer may not tell whose it is.
 */
async function assertNameIsFree(name: string | null, { listReservedNames }: CommentDeps): Promise<void> {
  if (name === null || !isReservedName(name, await listReservedNames())) return
  throw new AppError('request/invalid', { issues: [{ field: 'name', message: words.names.reserved }] })
}

/** True when a mail is to be sent. */
async function keep(
  { pending, secret, now }: { pending: Pending; secret: string; now: Date },
  tx: Tx,
): Promise<boolean> {
  const times = {
    tokenHash: hashPendingSecret(secret),
    createdAt: now,
    expires: new Date(now.getTime() + keptMs),
  }
  if (await insertPending({ ...pending, ...times }, tx)) return true
  const { email, idempotencyKey } = pending
  const kept = await findPendingByKey({ email, idempotencyKey }, tx)
  const isSame =
    kept?.body === pending.body && kept.postId === pending.postId && kept.parentId === pending.parentId
  if (!isSame) throw new AppError('comments/duplicate-key')
  if (now.getTime() < kept.createdAt.getTime() + resendAfterMs) return false
  await renewPending({ email, idempotencyKey, ...times }, tx)
  return true
}
