export interface Call {
  headers: Pick<Headers, 'get'>
  siteUrl: string
}

/**
 * Which site's page had a browser make a call. `unsaid` is a program, or a person who typed the address: it carries
 * only cookies of its own. `Sec-Fetch-Site`, which no page can write, counts before `Origin`.
 * https://www.w3.org/TR/fetch-metadata/
 */
export function callOrigin({ headers, siteUrl }: Call): 'own' | 'foreign' | 'unsaid' {
  const fetchSite = headers.get('sec-fetch-site')
  if (fetchSite === 'none') return 'unsaid'
  if (fetchSite !== null) return fetchSite === 'same-origin' ? 'own' : 'foreign'
  const origin = headers.get('origin')
  if (origin === null) return 'unsaid'
  return origin === new URL(siteUrl).origin ? 'own' : 'foreign'
}
