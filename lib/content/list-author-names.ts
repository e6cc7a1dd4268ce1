import { authorNamesQuery } from '#sanity/queries/people-and-topics.ts'
import type { AuthorNamesQueryResult } from '#sanity/sanity.types.ts'
import type { ContentReader } from './content-reader.ts'
import type { Sourced } from './sourced.ts'

/** The names of all authors, drafts excluded. */
export async function listAuthorNames(reader: ContentReader): Promise<Sourced<string[]>> {
  const names = await reader.fetch<AuthorNamesQueryResult>(authorNamesQuery)
  return {
    value: names.filter((name) => typeof name === 'string'),
    documentIds: [],
    types: ['author'],
    nextDueAt: null,
  }
}
