import { permanentRedirect } from 'next/navigation'

/** Number in an address such as `/page/2`; null where no page can be. */
export function parsePageNumber(text: string): number | null {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null
}

/**
 * The same for a page itself. The first one has an address of its own, to which this leaves; metadata must not, or the
 * answer names that address twice.
 */
export function readPageNumber({ text, first }: { text: string; first: string }): number | null {
  if (text === '1') permanentRedirect(first)
  return parsePageNumber(text)
}
