export type LinkKind = 'page' | 'anchor' | 'web' | 'contact' | 'unsafe'

/** The kind of an address; `unsafe` for one that could run code or has no clear target. */
export function kindOfLink(href: string): LinkKind {
  if (/^#[^\s]+$/.test(href)) return 'anchor'
  if (/^\/(?!\/)[^\s\\]*$/.test(href)) return 'page'
  if (/^(mailto:[^\s@]+@[^\s@]+|tel:\+?[\d\s().-]{3,})$/i.test(href)) return 'contact'
  const url = URL.parse(href)
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && /^https?:\/\//i.test(href)
  if (!isWeb || /[\s\\]/.test(href) || url.username !== '' || url.password !== '') return 'unsafe'
  return /\.[^.]{2,}$|^localhost$|^\[/.test(url.hostname) ? 'web' : 'unsafe'
}

/** A sentence for the editor; undefined for a valid address. */
export function linkFault(href: string | undefined): string | undefined {
  if (!href) return 'A link needs an address.'
  if (kindOfLink(href) !== 'unsafe') return undefined
  return 'Use a path on this site, or an address that begins with https:, mailto: or tel:.'
}

const trackers =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|twclid|ttclid|_hsenc|_hsmi|mkt_tok)$/i

/** The address without tracking parameters. */
export function withoutTrackers(href: string): string {
  const url = URL.parse(href)
  if (!url || !/^https?:$/.test(url.protocol)) return href
  const tracking = [...url.searchParams.keys()].filter((name) => trackers.test(name))
  if (tracking.length === 0) return href
  for (const name of tracking) url.searchParams.delete(name)
  return url.href
}

/** The target of a link that Google or Outlook has wrapped. */
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
