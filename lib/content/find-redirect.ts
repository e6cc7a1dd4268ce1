import { redirectQuery } from '#sanity/queries/site.ts'
import type { RedirectQueryResult } from '#sanity/sanity.types.ts'
import type { ContentReader } from './content-reader.ts'
import type { Sourced } from './sourced.ts'

export interface Redirect {
  to: string
  permanent: boolean
}

/** Where the editors send readers of an old address; a slash at its end makes no difference. */
export async function findRedirect(
  { path }: { path: string },
  reader: ContentReader,
): Promise<Sourced<Redirect | null>> {
  const params = { path: path.replace(/(?<=.)\/+$/, '') }
  const raw = await reader.fetch<RedirectQueryResult>(redirectQuery, params)
  const leadsAway = raw?.to && raw.to !== params.path
  return {
    value: leadsAway ? { to: raw.to ?? '', permanent: raw.permanent ?? false } : null,
    documentIds: [],
    types: ['redirect'],
    nextDueAt: null,
  }
}
