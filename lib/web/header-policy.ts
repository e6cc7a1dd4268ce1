/** The headers of every answer of the site: pages, API, lake, and the server's own answers. */

export interface PolicyOptions {
  siteUrl: string
  /** False with a hosted lake: pictures and the live preview then come from Sanity's hosts. */
  lakeIsEmbedded: boolean
  /** True allows what hot reload does: it evaluates code and opens a socket. */
  isDevelopment: boolean
}

export interface Asked {
  path: string
  /** True with Next's cookie of the preview. It does not decide whether a draft is shown; see `sanity/live.ts`. */
  isPreviewing: boolean
  /** The secret that marks the inline scripts of this answer; undefined for a page that is kept for all readers. */
  nonce?: string | undefined
}

export type Headers = readonly (readonly [name: string, value: string])[]

/** Hosts of the players of embedded videos; `app/_components/portable-text/read-embed.ts` makes their addresses. */
const playerHosts = 'https://www.youtube-nocookie.com https://player.vimeo.com'

const yearSeconds = 365 * 24 * 60 * 60

/** Returns the function that gives each request its headers; the lists are made once. */
export function createHeaderPolicy(options: PolicyOptions): (asked: Asked) => Headers {
  const always: Headers = [
    ['X-Content-Type-Options', 'nosniff'],
    ...(options.siteUrl.startsWith('https:')
      ? [['Strict-Transport-Security', `max-age=${yearSeconds}`] as const]
      : []),
  ]
  const common: Headers = [
    ...always,
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), browsing-topics=()'],
  ]
  const page = pagePolicy(options, "'unsafe-inline'")
  const reading: Headers = [...common, ...framedBy('none', page)]
  const preview: Headers = [...common, ...framedBy('self', page)]
  const marked = (nonce: string): Headers => [
    ...common,
    ...framedBy('none', pagePolicy(options, `'nonce-${nonce}'`)),
  ]
  const data: Headers = [
    ...common,
    ...framedBy('none', "default-src 'none'; base-uri 'none'; form-action 'none'"),
  ]
  const lake: Headers = [...common, ['Content-Security-Policy', "default-src 'none'; sandbox"]]
  const studio: Headers = [
    ...always,
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), browsing-topics=()'],
    ['Referrer-Policy', 'no-referrer'],
    ['X-Robots-Tag', 'noindex, nofollow'],
    ...framedBy('self', "base-uri 'self'; object-src 'none'"),
  ]
  return ({ path, isPreviewing, nonce }) => {
    // A page loads a dozen of these files; the other headers mean nothing for them.
    if (path.startsWith('/_next/static/')) return always
    if (path.startsWith('/lake/')) return lake
    if (isStudio(path)) return studio
    // The Studio frames the preview, and the address that leads into it.
    if (isPreviewing || path.startsWith('/api/draft-mode/')) return preview
    if (path.startsWith('/api/') && !path.startsWith('/api/auth/')) return data
    return nonce === undefined ? reading : marked(nonce)
  }
}

export const isStudio = (path: string) => /^\/studio(\/|$)/.test(path)

/** Addresses of pages that are rendered for each request. All others are kept, and a kept page cannot have a nonce. */
const perRequest =
  /^\/(account|comments|dev|moderation|quote|report|sign-in|sign-out|statement)(\/|$)|^\/post\/[^/]+\/(comments|reply)(\/|$)/

/** Whether a page is rendered for this request alone. */
export const isRenderedPerRequest = (path: string) => perRequest.test(path)

/**
 * The content security policy of pages. Next writes the data for hydration into inline scripts, so these are allowed: by a
 * nonce, or, on a kept page, all. Frames are for the video players that readers start.
 */
function pagePolicy({ siteUrl, lakeIsEmbedded, isDevelopment }: PolicyOptions, inline: string): string {
  const elsewhere = lakeIsEmbedded ? '' : ' https:'
  const sockets = isDevelopment ? ' ws:' : ''
  return [
    "default-src 'self'",
    `script-src 'self' ${inline}${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${elsewhere}`,
    `connect-src 'self'${elsewhere}${lakeIsEmbedded ? '' : ' wss:'}${sockets}`,
    `frame-src 'self' ${playerHosts}`,
    "object-src 'none'",
    "base-uri 'self'",
    // The answer to a form may redirect to `SITE_URL`, even if the reader came by another name.
    `form-action 'self' ${new URL(siteUrl).origin}`,
  ].join('; ')
}

function framedBy(who: 'none' | 'self', policy: string): Headers {
  return [
    ['Content-Security-Policy', `${policy}; frame-ancestors '${who}'`],
    ['X-Frame-Options', who === 'none' ? 'DENY' : 'SAMEORIGIN'],
  ]
}

/**
 * Replaces a `Cache-Control` that lets caches in front keep a page without asking, as Next's does: no message notifies
 * them of an erased comment. With the new value they ask each time, and get a 304 while the page is the same.
 */
export function withoutSharedKeeping(cacheControl: string): string {
  return cacheControl.includes('s-maxage') ? 'public, max-age=0, must-revalidate' : cacheControl
}
