import type { Viewer } from '#lib/auth/roles.ts'
import type { Tx } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { makeTimeId } from '#lib/ids.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { assertModerator } from '../assert-moderator.ts'
import type { ModerationDeps } from '../deps.ts'
import { appendEvent } from '../record-store.ts'
import { lockComment } from '../report-store.ts'
import { hashToken } from '../statement.ts'
import type { QuoteDto } from './dto.ts'
import { findQuotedRow, putRequest } from './quote-store.ts'
import type { QuotedRow } from './quote-store.ts'
import { quoteToken } from './quote-token.ts'
import { answerMs, mayAsk, quoteStateOf } from './quote.ts'

/**
 * Asks the writer of a published comment, by mail, whether an article may quote it. A comment has one request at a time,
 * and who said no is not asked again.
 *
 * Throws `auth/sign-in-required`, `auth/forbidden`, `comments/not-found` unless readers see the comment, and
 * `moderation/quote-asked-before` or `moderation/quote-declined` where the writer cannot be asked.
 */
export async function askToQuote(
  { viewer, input: { id } }: { viewer: Viewer; input: { id: string } },
  { db, clock, secret, findPost }: Pick<ModerationDeps, 'db' | 'clock' | 'secret' | 'findPost'>,
): Promise<QuoteDto> {
  assertModerator(viewer)
  const at = clock.now()
  const requestId = makeTimeId(at)
  return db.$transaction(async (tx) => {
    await lockComment(id, tx)
    const comment = await findQuotedRow(id, tx)
    const post = comment?.status === 'PUBLISHED' ? await findPost(comment.postId) : null
    if (!comment || !post) throw new AppError('comments/not-found')
    assertMayAsk(comment, at)
    const tokenHash = hashToken(quoteToken({ id: requestId, secret }))
    const expires = new Date(at.getTime() + answerMs)
    await putRequest(
      { id: requestId, commentId: id, askedById: viewer.id, askedAt: at, expires, tokenHash },
      tx,
    )
    await addJob(tx, { name: 'moderation.quote-asked', payload: { requestId, postTitle: post.title } })
    await recordAsked({ requestId, comment, at, askedById: viewer.id }, tx)
    const author = comment.author.name
    return { commentId: id, author, body: comment.body, state: 'asked', since: at.toISOString() } as const
  })
}

function assertMayAsk({ quote, version }: QuotedRow, now: Date): void {
  const state = quoteStateOf(quote, { version, now })
  if (mayAsk(state)) return
  const saidNo = state === 'declined' || state === 'withdrawn'
  throw new AppError(saidNo ? 'moderation/quote-declined' : 'moderation/quote-asked-before')
}

async function recordAsked(
  asked: { requestId: string; comment: QuotedRow; at: Date; askedById: string },
  tx: Tx,
): Promise<void> {
  const { requestId, comment, at, askedById } = asked
  const data = { comment: comment.id, version: comment.version }
  await appendEvent({ at, actorId: askedById, kind: 'quote-asked', subject: `quote:${requestId}`, data }, tx)
}
