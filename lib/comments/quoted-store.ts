import type { Db } from '#lib/db.ts'
import { rowColumns, toRow } from './comment-store.ts'
import type { CommentRow } from './tree.ts'

/**
 * A comment, and whether its writer has agreed that an article quotes its present words; null when there is no such
 * comment.
 */
export async function findQuotedRow(
  id: string,
  db: Db,
): Promise<{ comment: CommentRow; isAgreed: boolean } | null> {
  const select = { ...rowColumns, quote: { select: { state: true, version: true } } } as const
  const found = await db.comment.findUnique({ where: { id }, select })
  if (!found) return null
  const { quote, ...comment } = found
  return { comment: toRow(comment), isAgreed: quote?.state === 'agreed' && quote.version === found.version }
}
