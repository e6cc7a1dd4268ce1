import { slugsQuery } from '#sanity/queries/site.ts'
import type { SlugsQueryResult } from '#sanity/sanity.types.ts'
import { routes } from '../routes.ts'
import type { ContentReader } from './content-reader.ts'
import type { Sourced } from './sourced.ts'

export interface SitemapEntry {
  path: string
  /** Time of the document's last change, ISO 8601, UTC. */
  updatedAt: string
}

/** Paths of all content, the front page first, with the time of the newest document. Empty without content. */
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
    typeof slug === 'string' && slug ? { path: pathOf(slug), updatedAt } : null
}
