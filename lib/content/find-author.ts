import { authorQuery } from '#sanity/queries/people-and-topics.ts'
import type { AuthorQueryResult } from '#sanity/sanity.types.ts'
import type { ContentReader } from './content-reader.ts'
import type { Author } from './dto.ts'
import { sourceOf } from './sourced.ts'
import type { Sourced } from './sourced.ts'
import { toAuthor } from './to-dto.ts'
import { toWhole } from './to-whole.ts'

/** An author by their slug; null when there is none. */
export async function findAuthor(
  { slug }: { slug: string },
  reader: ContentReader,
): Promise<Sourced<Author | null>> {
  const raw = await reader.fetch<AuthorQueryResult>(authorQuery, { slug })
  const author = raw && toWhole({ kind: 'author', raw }, reader.report)
  return sourceOf(author && toAuthor(author), 'author')
}
