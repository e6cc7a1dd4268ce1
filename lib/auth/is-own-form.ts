export interface FormPost {
  /** Header `Sec-Fetch-Site`, which a page cannot write. https://www.w3.org/TR/fetch-metadata/ */
  fetchSite: string | null
  /** Header `Origin`, for browsers and addresses without the former. */
  origin: string | null
  siteUrl: string
}

/** True when a form was posted from a page of this site. */
export function isOwnForm({ fetchSite, origin, siteUrl }: FormPost): boolean {
  if (fetchSite !== null) return fetchSite === 'same-origin'
  return origin === new URL(siteUrl).origin
}
