import type { QuoteState } from './quote.ts'

/** A comment that an article may quote, or not, for editors. Times are ISO 8601, UTC. */
export interface QuoteDto {
  commentId: string
  author: string | null
  /** Markdown; null unless the comment is published. */
  body: string | null
  state: QuoteState
  /** When the state began: the request, its end, or the answer; null for `none`. */
  since: string | null
}

/** A request, for the writer with its link. */
export interface QuoteRequestDto {
  state: Exclude<QuoteState, 'none'>
  /** Markdown; null unless the comment is published. */
  body: string | null
  /** Version of these words, which an agreement names. */
  version: number
  /** Null while readers cannot see the post. */
  post: { slug: string; title: string } | null
  /** Name of whoever asked; null without a name or an account. */
  askedBy: string | null
  askedAt: string
  answeredAt: string | null
  expires: string
}
