import type { ModerationDeps } from './deps.ts'
import type { StatementDto } from './dto.ts'
import { findStatementRow } from './statement-store.ts'
import { hashStatementToken } from './statement.ts'

/** The statement of reasons for anyone with the token of its link; null when there is none. */
export async function findStatement(
  { token }: { token: string },
  { db, findPost }: Pick<ModerationDeps, 'db' | 'findPost'>,
): Promise<StatementDto | null> {
  const row = await findStatementRow(hashStatementToken(token), db)
  if (!row) return null
  const post = row.comment && (await findPost(row.comment.postId))
  return {
    measure: row.measure === 'removed' ? 'removed' : 'rejected',
    body: row.comment?.body || null,
    post: post ? { slug: post.slug, title: post.title } : null,
    ground: row.ground === 'law' ? 'law' : 'guidelines',
    clause: row.clause,
    explanation: row.explanation,
    note: row.note,
    wasFoundByCheck: row.detectedBy.length > 0,
    wasDecidedByPerson: row.decidedById !== null,
    decidedAt: row.createdAt.toISOString(),
    liftedAt: row.liftedAt?.toISOString() ?? null,
  }
}
