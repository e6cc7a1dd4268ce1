/** The number in `/page/2`; null where no page can be. The first page has no number in its address. */
export function parsePageNumber(text: string): number | null {
  return /^(?!1$)[1-9]\d{0,3}$/.test(text) ? Number(text) : null
}
