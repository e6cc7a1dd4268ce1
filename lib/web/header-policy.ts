/** The headers of every answer of the site: pages, API, lake, and the server's own answers. */

export interface PolicyOptions {
  siteUrl: string
  /** False with a hosted lake: then pictures and the live preview come from Sanity's hosts. */
  lakeIsEmbedded: boolean
  /** Hot reload evaluates code and opens a socket. */
  isDevelopment: boolean
}

export interface Asked {
  path: string
  /** With Next's cookie of the preview. Whether a draft is shown is not decided by it; see `sanity/live.ts`. */
  isPreviewing: boolean
}

export type Headers = readonly (readonly [name: string, value: string])[]

/** Where the players of embedded videos are; `app/_components/portable-text/read-embed.ts` makes their addresses. */
const playerHosts = 'https://www.youtube-nocookie.com https://player.vimeo.com'

const yearSeconds = 365 * 24 * 60 * 60

/** Makes the one rule of headers; the lists it answers with are made once. */
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
  const page = pagePolicy(options)
  const reading: Headers = [...common, ...framedBy('none', page)]
  const preview: Headers = [...common, ...framedBy('self', page)]
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
  return ({ path, isPreviewing }) => {
    // A dozen for each page, on which the rest says nothing.
    if (path.startsWith('/_next/static/')) return always
    if (path.startsWith('/lake/')) return lake
    if (/^\/studio(\/|$)/.test(path)) return studio
    // The Studio frames the preview, on its way in, too.
    if (isPreviewing || path.startsWith('/api/draft-mode/')) return preview
    if (path.startsWith('/api/') && !path.startsWith('/api/auth/')) return data
    return reading
  }
}

/**
 * Next writes what a page hydrates from as inline scripts, so these are allowed here. Frames are the players that readers
 * start themselves.
 */
function pagePolicy({ siteUrl, lakeIsEmbedded, isDevelopment }: PolicyOptions): string {
  const elsewhere = lakeIsEmbedded ? '' : ' https:'
  const sockets = isDevelopment ? ' ws:' : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${elsewhere}`,
    `connect-src 'self'${elsewhere}${lakeIsEmbedded ? '' : ' wss:'}${sockets}`,
    `frame-src 'self' ${playerHosts}`,
    "object-src 'none'",
    "base-uri 'self'",
    // A form's answer may lead on to the site by its own name, also where it was reached by another.
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
 * Next lets caches in front keep a page for as long as its own cache does, but no message tells them of an erased
 * comment. So they ask each time, and get a 304 while the page is the same.
 */
export function withoutSharedKeeping(cacheControl: string): string {
  return cacheControl.includes('s-maxage') ? 'public, max-age=0, must-revalidate' : cacheControl
}
