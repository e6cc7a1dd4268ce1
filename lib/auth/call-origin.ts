export interface Call {
  headers: Pick<Headers, 'get'>
  siteUrl: string
}

/**
 * The site whose page made a browser send a call. `unsaid`: a program, or a person who typed the address or opened a
 * bookmark. `Sec-Fetch-Site` counts before `Origin`, and that before `Referer`; pages can write none of them. https://www.w3.org/TR/fetch-metadata/
 */
export function callOrigin({ headers, siteUrl }: Call): 'own' | 'foreign' | 'unsaid' {
  const fetchSite = headers.get('sec-fetch-site')
  if (fetchSite === 'none') return 'unsaid'
  if (fetchSite !== null) return fetchSite === 'same-origin' ? 'own' : 'foreign'
  const origin = headers.get('origin') ?? originOf(headers.get('referer'))
  if (origin === null) return 'unsaid'
  return origin === new URL(siteUrl).origin ? 'own' : 'foreign'
}

/** The origin of an address; the address itself, which is no origin of ours, when it cannot be read. */
const originOf = (address: string | null) =>
  address === null ? null : (URL.parse(address)?.origin ?? address)
