import type { CommentStatus } from '#lib/comments/comment.ts'
import type { Db, Tx } from '#lib/db.ts'
import { answerMs } from './quote.ts'
import type { QuoteFacts } from './quote.ts'

export interface QuoteRow extends QuoteFacts {
  id: string
  askedAt: Date
  answeredAt: Date | null
}

const columns = {
  id: true,
  state: true,
  version: true,
  askedAt: true,
  answeredAt: true,
  expires: true,
} as const

export interface QuotedRow {
  id: string
  body: string
  status: CommentStatus
  version: number
  author: { name: string | null }
  quote: QuoteRow | null
}

const quotedColumns = {
  id: true,
  body: true,
  status: true,
  version: true,
  author: { select: { name: true } },
  quote: { select: columns },
} as const

/** Comments with their requests, in no order; unknown ids are left out. */
export async function listQuotedRows(ids: string[], db: Db): Promise<QuotedRow[]> {
  return db.comment.findMany({ where: { id: { in: ids } }, select: quotedColumns })
}

/** A comment with its request; null when there is no such comment. */
export async function findQuotedRow(id: string, tx: Tx): Promise<(QuotedRow & { postId: string }) | null> {
  return tx.comment.findUnique({ where: { id }, select: { ...quotedColumns, postId: true } })
}

export interface NewRequest {
  id: string
  commentId: string
  askedById: string
  askedAt: Date
  expires: Date
  tokenHash: string
}

/** Keeps a request in place of an earlier one about the same comment. */
export async function putRequest(request: NewRequest, tx: Tx): Promise<void> {
  await tx.quoteRequest.deleteMany({ where: { commentId: request.commentId } })
  await tx.quoteRequest.create({ data: request, select: { id: true } })
}

/** The request with a token's hash, its comment, and the name of whoever asked; null when there is none. */
export async function findRequest(tokenHash: string, db: Db | Tx) {
  return db.quoteRequest.findUnique({
    where: { tokenHash },
    select: {
      ...columns,
      commentId: true,
      askedBy: { select: { name: true } },
      comment: { select: { postId: true, body: true, status: true, version: true } },
    },
  })
}

/** Keeps the answer to a request. */
export async function putAnswer(
  answer: { id: string; state: string; version: number | null; answeredAt: Date },
  tx: Tx,
): Promise<void> {
  const { id, ...data } = answer
  await tx.quoteRequest.update({ where: { id }, data, select: { id: true } })
}

/** What the letter of a request needs; null when it was answered or replaced, or readers do not see the comment. */
export async function findQuoteLetter(
  id: string,
  db: Db,
): Promise<{ to: string; body: string; askedBy: string | null; expires: Date } | null> {
  const found = await db.quoteRequest.findFirst({
    where: { id, state: 'asked', comment: { status: 'PUBLISHED' } },
    select: {
      expires: true,
      askedBy: { select: { name: true } },
      comment: { select: { body: true, author: { select: { email: true } } } },
    },
  })
  if (!found) return null
  const { comment, askedBy, expires } = found
  return { to: comment.author.email, body: comment.body, askedBy: askedBy?.name ?? null, expires }
}

/**
 * Deletes requests that nobody answered, as long after their end as they lasted: until then their link says that it has
 * expired.
 */
export async function sweepQuotes({ now }: { now: Date }, db: Db): Promise<void> {
  const expires = { lt: new Date(now.getTime() - answerMs) }
  await db.quoteRequest.deleteMany({ where: { state: 'asked', expires } })
}
