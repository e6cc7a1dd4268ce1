import { currentSlugQuery } from '#sanity/queries/site.ts'
import type { CurrentSlugQueryResult } from '#sanity/sanity.types.ts'
import type { Db } from '#lib/db.ts'
import { parsePath, toPath } from './content-path.ts'
import type { ContentReader } from './content-reader.ts'
import { findFormerDocumentId } from './former-address-store.ts'
import type { Sourced } from './sourced.ts'

interface Deps {
  reader: ContentReader
  db: Db
}

/**
 * The present path of the document that was at a path; null when there was none, or readers cannot see it. It is found
 * by the document's id, not by its addresses in between, so there are no chains and no loops.
 */
export async function findFormerAddress(
  { path }: { path: string },
  { reader, db }: Deps,
): Promise<Sourced<string | null>> {
  const address = parsePath(path)
  if (!address) return { value: null, documentIds: [], types: [], nextDueAt: null }
  const id = await findFormerDocumentId(address, db)
  const nobody = { value: null, documentIds: [], types: [address.type], nextDueAt: null }
  if (id === null) return nobody
  const { type } = address
  const { slug, nextDueAt } = await reader.fetch<CurrentSlugQueryResult>(currentSlugQuery, { id, type })
  if (!slug || slug === address.slug) return { ...nobody, documentIds: [id], nextDueAt }
  return { value: toPath({ type, slug }), documentIds: [id], types: [], nextDueAt: null }
}
