import { commentsTag } from '#lib/cache-tags.ts'
import type { Tx } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { expireEverywhere } from '#lib/expiry/expire-everywhere.ts'
import { expireTags } from '#lib/expiry/expired-tags.ts'
import type { ModerationDeps } from '../deps.ts'
import { appendEvent } from '../record-store.ts'
import type { EventKind } from '../record.ts'
import { lockComment } from '../report-store.ts'
import { hashToken } from '../statement.ts'
import { findRequest, putAnswer } from './quote-store.ts'
import type { QuoteAnswerInput } from './quote-input.ts'
import { mayAnswer, quoteStateOf } from './quote.ts'
import type { QuoteAnswer, QuoteState } from './quote.ts'

type Request = NonNullable<Awaited<ReturnType<typeof findRequest>>>

/**
 * The writer's answer to a request, by the link in its letter; the link also changes the answer later. An agreement is to
 * the words of `version`. Articles with the quote are rendered again. Answering twice is no fault.
 *
 * Throws `moderation/quote-not-found`, `moderation/quote-expired`, and for an agreement `comments/not-found` unless
 * readers see the comment, or `comments/version-conflict` when its words are others by now.
 */
export async function answerQuote(
  { input }: { input: QuoteAnswerInput },
  { db, clock }: Pick<ModerationDeps, 'db' | 'clock'>,
): Promise<void> {
  const tokenHash = hashToken(input.token)
  const at = clock.now()
  const tags = await db.$transaction(async (tx) => {
    const found = await findRequest(tokenHash, tx)
    if (!found) throw new AppError('moderation/quote-not-found')
    await lockComment(found.commentId, tx)
    const request = await findRequest(tokenHash, tx)
    if (!request) throw new AppError('moderation/quote-not-found')
    const state = quoteStateOf(request, { version: request.comment.version, now: at })
    if (state === 'expired') throw new AppError('moderation/quote-expired')
    if (!mayAnswer(state, input.answer)) return []
    if (input.answer === 'agree') assertSame(request, input.version)
    return keepAnswer(request, { answer: input.answer, state, at, tx })
  })
  // In this process after the commit, too: what was read in between is the answer before.
  expireTags(tags)
}

/** Throws unless the words are those that the writer saw, and readers see them. */
function assertSame({ comment }: Request, version: number): void {
  if (comment.status !== 'PUBLISHED') throw new AppError('comments/not-found')
  if (comment.version !== version) throw new AppError('comments/version-conflict')
}

/** Keeps the answer, and returns the tags of what shows the comment. */
async function keepAnswer(
  { id, commentId, comment }: Request,
  { answer, state, at, tx }: { answer: QuoteAnswer; state: QuoteState; at: Date; tx: Tx },
): Promise<string[]> {
  const to = nextState(answer, state)
  const version = to === 'agreed' ? comment.version : null
  await putAnswer({ id, state: to, version, answeredAt: at }, tx)
  const tags = [commentsTag(comment.postId)]
  await expireEverywhere(tags, tx)
  const kind: EventKind = `quote-${to}`
  const data = { comment: commentId, version: comment.version }
  await appendEvent({ at, actorId: null, kind, subject: `quote:${id}`, data }, tx)
  return tags
}

function nextState(answer: QuoteAnswer, state: QuoteState): 'agreed' | 'declined' | 'withdrawn' {
  if (answer === 'agree') return 'agreed'
  return state === 'asked' ? 'declined' : 'withdrawn'
}
