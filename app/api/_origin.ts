export interface CallOrigin {
  /** Header `Sec-Fetch-Site`, which a page cannot write. https://www.w3.org/TR/fetch-metadata/ */
  fetchSite: string | null
  /** Header `Origin`. */
  origin: string | null
  siteUrl: string
}

/**
 * True when a page of another site has its reader's browser make a call that changes something. Browsers say where a
 * call comes from in one header or the other; a program that says neither carries only cookies of its own.
 */
export function isForeignCall({ fetchSite, origin, siteUrl }: CallOrigin): boolean {
  if (fetchSite !== null) return fetchSite !== 'same-origin' && fetchSite !== 'none'
  return origin !== null && origin !== new URL(siteUrl).origin
}
