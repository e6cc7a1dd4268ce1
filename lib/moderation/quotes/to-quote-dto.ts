import type { QuoteDto } from './dto.ts'
import type { QuotedRow } from './quote-store.ts'
import { quoteStateOf } from './quote.ts'

/** A comment with its request, for editors. */
export function toQuoteDto(row: QuotedRow, now: Date): QuoteDto {
  const { quote } = row
  const state = quoteStateOf(quote, { version: row.version, now })
  const since = state === 'expired' ? quote?.expires : (quote?.answeredAt ?? quote?.askedAt)
  return {
    commentId: row.id,
    author: row.author.name,
    body: row.status === 'PUBLISHED' ? row.body : null,
    state,
    since: since?.toISOString() ?? null,
  }
}
