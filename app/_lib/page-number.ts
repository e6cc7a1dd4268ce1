import { permanentRedirect } from 'next/navigation'

/**
 * Number in an address such as `/page/2`; null where no page can be. The first page has an address of its own, to
 * which this leaves.
 */
export function readPageNumber({ text, first }: { text: string; first: string }): number | null {
  if (text === '1') permanentRedirect(first)
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null
}
