import { createHash, randomBytes } from 'node:crypto'
import { mailboxOf } from '#lib/auth/email.ts'
import { isReservedName } from '#lib/auth/reserved-name.ts'
import type { Viewer } from '#lib/auth/roles.ts'
import type { Tx } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { hourMs, minuteMs } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { findParent } from './comment-store.ts'
import type { FormSigns } from './checks/check.ts'
import type { CommentDeps } from './deps.ts'
import { acceptBody } from './input.ts'
import type { PendingCommentInput } from './input.ts'
import { findPendingByKey, insertPending, renewPending } from './pending-store.ts'
import type { Pending } from './pending-store.ts'
import { assertDiscussionOpen, assertMayReplyTo } from './policy.ts'

const keptMs = 24 * hourMs
/** The same form sent this much later means that the mail did not arrive: it is sent again. */
const resendAfterMs = minuteMs

/** SHA-256 of a link's secret, hex. The database keeps only this. */
export const hashPendingSecret = (secret: string) => createHash('sha256').update(secret).digest('hex')

export interface ConfirmationLetter {
  email: string
  /** Id of the job that sends the letter; null if the same form came less than a minute ago. */
  letterId: string | null
}

/**
 * Keeps a comment written signed out for 24 hours, and queues a mail with the link that posts it. The rules of posting
 * apply at once, except the checks, which run on posting. Accounts are not read, so nobody learns whether one exists.
 *
 * Throws `comments/too-short`, `comments/too-long`, `request/invalid` for a reserved name, `content/post-not-found`,
 * `comments/discussion-closed`, `comments/parent-not-found`, `comments/parent-removed`, `comments/duplicate-key` for a
 * key used with other words, and what `deps.limit` throws.
 */
export async function keepPendingComment(
  { viewer, input, form }: { viewer: Viewer; input: PendingCommentInput; form?: FormSigns },
  deps: CommentDeps,
): Promise<ConfirmationLetter> {
  const body = acceptBody(input.body)
  await deps.limit({ name: 'pending-address', key: viewer.address })
  await assertNameIsFree(input.name, deps)
  const post = await deps.findPost(input.post)
  if (!post) throw new AppError('content/post-not-found')
  const now = deps.clock.now()
  assertDiscussionOpen(post, now)
  const parentId = input.parentId ?? null
  if (parentId !== null) assertMayReplyTo(await findParent(parentId, deps.db), post)
  await deps.limit({ name: 'sign-in-mailbox', key: `${mailboxOf(input.email)} ${viewer.address}` })

  const { email, name, idempotencyKey } = input
  const { isTrapped = false, typedMs = null } = form ?? {}
  const written = { email, name, postId: post.id, parentId, body, idempotencyKey }
  const pending = { ...written, isTrapped, typedMs }
  const secret = randomBytes(32).toString('base64url')
  const letterId = await deps.db.$transaction(async (tx) => {
    if (!(await keep({ pending, secret, now }, tx))) return null
    const payload = { email, secret, body, postTitle: post.title }
    return addJob(tx, { name: 'comment.confirm', payload })
  })
  return { email, letterId }
}

/**
 * Throws `request/invalid` for a reserved name, even from its owner. An address proves nothing before sign-in, and the
 * answer must not tell whether an account has it.
 */
async function assertNameIsFree(name: string | null, { listReservedNames }: CommentDeps): Promise<void> {
  if (name === null || !isReservedName(name, await listReservedNames())) return
  throw new AppError('request/invalid', { issues: [{ field: 'name', message: words.names.reserved }] })
}

/** Whether a mail must be sent. Throws `comments/duplicate-key`. */
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
