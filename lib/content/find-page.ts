import { pageQuery } from '#sanity/queries/site.ts'
import type { PageQueryResult } from '#sanity/sanity.types.ts'
import type { ContentReader } from './content-reader.ts'
import type { Page } from './dto.ts'
import { sourceOf } from './sourced.ts'
import type { Sourced } from './sourced.ts'
import { toPage } from './to-dto.ts'
import { toWhole } from './to-whole.ts'

/** A page such as "About"; null when there is none at this address. */
export async function findPage(
  { slug }: { slug: string },
  reader: ContentReader,
): Promise<Sourced<Page | null>> {
  const raw = await reader.fetch<PageQueryResult>(pageQuery, { slug })
  const page = raw && toWhole({ kind: 'page', raw }, reader.report)
  return sourceOf(page && toPage(page), 'page')
}
