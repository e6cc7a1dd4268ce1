/** The content at an address of the site, for links in texts and for redirects. */

/** First segments of the site's own routes, existing or planned. No page can use them. */
export const reservedSegments: readonly string[] = [
  'account',
  'api',
  'appeal',
  'author',
  'blog',
  'comments',
  'dev',
  'lake',
  'moderation',
  'page',
  'post',
  'quote',
  'report',
  'search',
  'sign-in',
  'sign-out',
  'statement',
  'studio',
  'topic',
  'transparency',
  'unsubscribe',
]

/** Maximum lengths that the site supports: of a slug, and of a redirect's old address. */
export const addressLengthMax = { slug: 200, from: 1_000 } as const

/** A sentence for the editor; undefined for a supported address. */
export function addressLengthFault(address: string, lengthMax: number): string | undefined {
  if (address.length <= lengthMax) return undefined
  return `The site can’t use an address of ${address.length} characters: ${lengthMax} is the most.`
}

const addressedTypes = ['post', 'author', 'topic'] as const

export interface PathTarget {
  type: (typeof addressedTypes)[number] | 'page'
  slug: string
}

/** The path without query, fragment and final slash. */
export function plainPath(path: string): string {
  const [plain = ''] = path.split(/[?#]/)
  return plain.replace(/(?<=.)\/+$/, '')
}

/** The document that a path shows; null for the site's own paths. */
export function targetOfPath(path: string): PathTarget | null {
  const [first = '', slug] = plainPath(path).split('/').slice(1)
  const type = addressedTypes.find((name) => name === first)
  if (type && slug !== undefined) return { type, slug: decodeSegment(slug) }
  if (first === '' || first.includes('.') || reservedSegments.includes(first)) return null
  return { type: 'page', slug: decodeSegment(plainPath(path).slice(1)) }
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** The documents at addresses, and all redirects; `$slugs` are those of the checked paths. */
export const pathsQuery = `{
  "documents": *[_type in ["post", "page", "author", "topic"] && slug.current in $slugs]{
    "type": _type, "slug": slug.current, publishedAt
  },
  "redirects": *[_type == "redirect" && defined(from)]{from, to}
}`

export interface KnownPaths {
  documents: readonly { type: string; slug: string; publishedAt?: string | null }[]
  redirects: readonly { from: string; to?: string | null }[]
}

/** `alive`: readers find it. `scheduled`: a future post. `site`: one of the site's own paths. */
export type PathState = 'alive' | 'scheduled' | 'redirected' | 'missing' | 'site'

export function stateOfPath(path: string, { known, now }: { known: KnownPaths; now: Date }): PathState {
  const target = targetOfPath(path)
  if (!target) return 'site'
  const found = known.documents.find(({ type, slug }) => type === target.type && slug === target.slug)
  if (found && !isLater(found, now)) return 'alive'
  const plain = plainPath(path)
  if (known.redirects.some(({ from }) => plainPath(from) === plain)) return 'redirected'
  return found ? 'scheduled' : 'missing'
}

const isLater = ({ type, publishedAt }: KnownPaths['documents'][number], now: Date) =>
  type === 'post' && (!publishedAt || new Date(publishedAt) > now)
