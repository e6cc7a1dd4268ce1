import { toAppealDto } from './appeals/to-appeal-dto.ts'
import type { ModerationDeps } from './deps.ts'
import type { ReceiptDto } from './dto.ts'
import { findReport } from './report-store.ts'
import { reasonOf, stateOf } from './report.ts'
import { appealableUntil, hashToken } from './statement.ts'

/** The receipt of a report for anyone with the token of its link; null when there is none. */
export async function findReceipt(
  { token }: { token: string },
  { db, findPost }: Pick<ModerationDeps, 'db' | 'findPost'>,
): Promise<ReceiptDto | null> {
  const row = await findReport(hashToken(token), db)
  if (!row) return null
  const isRefused = row.state === 'refused'
  const post = await findPost(row.comment.postId)
  return {
    reason: reasonOf(row.reason),
    note: row.note,
    law: row.law,
    post: post ? { slug: post.slug, title: post.title } : null,
    receivedAt: row.createdAt.toISOString(),
    state: stateOf(row.state),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    unconfirmed: row.provenAt === null && row.state !== 'moot' ? row.email : null,
    isToldByMail: row.provenAt !== null && row.erasedAt === null,
    isErased: row.erasedAt !== null,
    appealableUntil: isRefused && row.decidedAt ? appealableUntil(row.decidedAt).toISOString() : null,
    appeal: toAppealDto(row.appeal),
  }
}
