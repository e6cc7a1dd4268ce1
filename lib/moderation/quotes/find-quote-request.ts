import type { ModerationDeps } from '../deps.ts'
import { hashToken } from '../statement.ts'
import type { QuoteRequestDto } from './dto.ts'
import { findRequest } from './quote-store.ts'
import { quoteStateOf } from './quote.ts'

/** A request to quote a comment, for anyone with the token of its link; null when there is none. */
export async function findQuoteRequest(
  { token }: { token: string },
  { db, clock, findPost }: Pick<ModerationDeps, 'db' | 'clock' | 'findPost'>,
): Promise<QuoteRequestDto | null> {
  const found = await findRequest(hashToken(token), db)
  if (!found) return null
  const { comment, askedBy, askedAt, answeredAt, expires } = found
  const state = quoteStateOf(found, { version: comment.version, now: clock.now() })
  if (state === 'none') return null
  const post = await findPost(comment.postId)
  return {
    state,
    body: comment.status === 'PUBLISHED' ? comment.body : null,
    version: comment.version,
    post: post && { slug: post.slug, title: post.title },
    askedBy: askedBy?.name ?? null,
    askedAt: askedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    expires: expires.toISOString(),
  }
}
