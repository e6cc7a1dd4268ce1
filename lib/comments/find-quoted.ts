import type { CommentDeps } from './deps.ts'
import type { QuotedDto } from './dto.ts'
import { isWithArticle } from './is-with-article.ts'
import { findQuotedRow } from './quoted-store.ts'
import { toPublicDto } from './tree.ts'

/** The quote of a comment, and the post whose changes change it; a post for a comment that nobody knows is null. */
export interface FoundQuote {
  postId: string | null
  quote: QuotedDto | null
}

/** A comment that an article may quote: published, and its writer has agreed to the present words. */
export async function findQuoted(
  { id }: { id: string },
  { db }: Pick<CommentDeps, 'db'>,
): Promise<FoundQuote> {
  const found = await findQuotedRow(id, db)
  if (!found) return { postId: null, quote: null }
  const { comment, isAgreed } = found
  const { postId } = comment
  if (comment.status !== 'PUBLISHED' || !isAgreed) return { postId, quote: null }
  const { author } = toPublicDto(comment)
  const place = await isWithArticle(comment, { db })
  return {
    postId,
    quote: { id, postId, name: author?.name ?? '', body: comment.body, isWithArticle: place },
  }
}
