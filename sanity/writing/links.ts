/** What kind of thing a link's address leads to. */
export type LinkKind = 'page' | 'anchor' | 'web' | 'contact' | 'unsafe'

/** Kind of an address as it is written in a text; `unsafe` for what could run, or leads who knows where. */
export function kindOfLink(href: string): LinkKind {
  if (/^#[^\s]+$/.test(href)) return 'anchor'
  if (/^\/(?!\/)[^\s\\]*$/.test(href)) return 'page'
  if (/^(mailto:[^\s@]+@[^\s@]+|tel:\+?[\d\s().-]{3,})$/i.test(href)) return 'contact'
  const url = URL.parse(href)
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && /^https?:\/\//i.test(href)
  if (!isWeb || /[\s\\]/.test(href) || url.username !== '' || url.password !== '') return 'unsafe'
  return /\.[^.]{2,}$|^localhost$|^\[/.test(url.hostname) ? 'web' : 'unsafe'
}

/** A sentence for the editor; undefined for an address that may stand. */
export function linkFault(href: string | undefined): string | undefined {
  if (!href) return 'A link needs an address.'
  if (kindOfLink(href) !== 'unsafe') return undefined
  return 'Use a path on this site, or an address that begins with https:, mailto: or tel:.'
}

const trackers =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|twclid|ttclid|_hsenc|_hsmi|mkt_tok)$/i

/** The address without what only tells somebody where its reader came from. */
export function withoutTrackers(href: string): string {
  const url = URL.parse(href)
  if (!url || !/^https?:$/.test(url.protocol)) return href
  const tracking = [...url.searchParams.keys()].filter((name) => trackers.test(name))
  if (tracking.length === 0) return href
  for (const name of tracking) url.searchParams.delete(name)
  return url.href
}

/** Where Google and Word wrap links to others, the address that is meant. */
export function unwrapped(href: string): string {
  const url = URL.parse(href)
  if (!url) return href
  const isGoogle = /^(www\.)?google\.\w+(\.\w+)?$/.test(url.hostname) && url.pathname === '/url'
  const isSafeLinks = url.hostname.endsWith('.safelinks.protection.outlook.com')
  const meant = isGoogle
    ? (url.searchParams.get('q') ?? url.searchParams.get('url'))
    : isSafeLinks
      ? url.searchParams.get('url')
      : null
  return meant ?? href
}
