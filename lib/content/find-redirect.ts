import { redirectQuery } from '#sanity/queries/site.ts'
import type { RedirectQueryResult } from '#sanity/sanity.types.ts'
import type { ContentReader } from './content-reader.ts'
import type { Sourced } from './sourced.ts'

export interface Redirect {
  to: string
  permanent: boolean
}

/**
 * The editors' redirect for a path; null when there is none, or when it leads to the same path. A slash at the end makes
 * no difference, nor does the form of letters beyond ASCII: percent-encoded or plain, composed or not.
 */
export async function findRedirect(
  { path }: { path: string },
  reader: ContentReader,
): Promise<Sourced<Redirect | null>> {
  const paths = listForms(path.replace(/(?<=.)\/+$/, ''))
  const params = { paths: paths.flatMap((form) => [form, `${form}/`]) }
  const raw = await reader.fetch<RedirectQueryResult>(redirectQuery, params)
  const leadsAway = raw?.to && !paths.includes(raw.to)
  return {
    value: leadsAway ? { to: raw.to ?? '', permanent: raw.permanent ?? false } : null,
    documentIds: [],
    types: ['redirect'],
    nextDueAt: null,
  }
}

/** All ways to write a path, since a query cannot decode the editor's. */
function listForms(path: string): string[] {
  const plain = decodePath(path)
  const [composed, decomposed] = [plain.normalize('NFC'), plain.normalize('NFD')]
  const encoded = [composed, decomposed].map(encodeURI)
  const lowerCase = encoded.map((form) => form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()))
  return [...new Set([path, plain, composed, decomposed, ...encoded, ...lowerCase])]
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
