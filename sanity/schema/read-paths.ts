import type { ValidationContext } from 'sanity'
import { pathsQuery, targetOfPath } from '../writing/site-paths.ts'
import type { KnownPaths } from '../writing/site-paths.ts'

const apiVersion = '2025-02-19'

/** The documents at these paths, and all redirects except the one being validated. */
export async function readPaths(paths: readonly string[], context: ValidationContext): Promise<KnownPaths> {
  const id = context.document?._id.replace(/^drafts\./, '') ?? ''
  const slugs = paths.flatMap((path) => targetOfPath(path)?.slug ?? [])
  const query = pathsQuery.replace('defined(from)', 'defined(from) && _id != $id')
  return await context
    .getClient({ apiVersion })
    .fetch<KnownPaths>(query, { slugs, id }, { perspective: 'published' })
}
