import { toAppealDto } from './appeals/to-appeal-dto.ts'
import { measures } from './decision.ts'
import type { ModerationDeps } from './deps.ts'
import type { StatementDto } from './dto.ts'
import { findStatementRow } from './statement-store.ts'
import { hashToken } from './statement.ts'

/** The statement of reasons for anyone with the token of its link; null when there is none. */
export async function findStatement(
  { token }: { token: string },
  { db, findPost }: Pick<ModerationDeps, 'db' | 'findPost'>,
): Promise<StatementDto | null> {
  const row = await findStatementRow(hashToken(token), db)
  if (!row) return null
  const post = row.comment && (await findPost(row.comment.postId))
  return {
    measure: measures.find((measure) => measure === row.measure) ?? 'rejected',
    until: row.until?.toISOString() ?? null,
    slowMinutes: row.sanction?.minutes ?? null,
    body: row.comment?.body || null,
    post: post ? { slug: post.slug, title: post.title } : null,
    ground: row.ground === 'law' ? 'law' : 'guidelines',
    clause: row.clause,
    explanation: row.explanation,
    note: row.note,
    wasReported: row.source === 'notice',
    wasFoundByCheck: row.detectedBy.length > 0,
    wasDecidedByPerson: row.decidedById !== null,
    decidedAt: row.createdAt.toISOString(),
    liftedAt: row.liftedAt?.toISOString() ?? null,
    appealableUntil: row.appealableUntil.toISOString(),
    appeal: toAppealDto(row.appeal),
  }
}
