import type { WrittenDocument } from './post-document.ts'

/** Ids of the comments that a text quotes. */
export function listQuotedIds({ body = [] }: WrittenDocument): string[] {
  return body.flatMap(({ _type, commentId }) =>
    _type === 'readerQuote' && commentId !== undefined ? [commentId] : [],
  )
}
