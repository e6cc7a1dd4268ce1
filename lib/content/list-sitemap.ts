import { slugsQuery } from '#sanity/queries/site.ts'
import type { SlugsQueryResult } from '#sanity/sanity.types.ts'
import { routes } from '../routes.ts'
import type { ContentReader } from './content-reader.ts'
import type { Sourced } from './sourced.ts'

export interface SitemapEntry {
  path: string
  /** ISO 8601, UTC: the document's last change. */
  updatedAt: string
}

/** Every address of content, the front page first; that is as new as the newest of the rest. */
export async function listSitemap(reader: ContentReader): Promise<Sourced<SitemapEntry[]>> {
  const { posts, pages, authors, topics, nextDueAt } = await reader.fetch<SlugsQueryResult>(slugsQuery)
  const entries = [
    ...posts.map(toEntryAt(routes.post)),
    ...pages.map(toEntryAt(routes.page)),
    ...authors.map(toEntryAt(routes.author)),
    ...topics.map(toEntryAt(routes.topic)),
  ].filter((entry) => entry !== null)
  const newest = entries.map(({ updatedAt }) => updatedAt).reduce((a, b) => (a > b ? a : b), '')
  return {
    value: newest ? [{ path: routes.home(), updatedAt: newest }, ...entries] : [],
    documentIds: [],
    types: ['post', 'page', 'author', 'topic'],
    nextDueAt,
  }
}

function toEntryAt(pathOf: (slug: string) => string) {
  return ({ slug, updatedAt }: { slug: string | null; updatedAt: string }): SitemapEntry | null =>
    slug ? { path: pathOf(slug), updatedAt } : null
}
