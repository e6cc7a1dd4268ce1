import { notFound, permanentRedirect } from 'next/navigation'

/** Number in an address such as `/page/2`; the first page has an address of its own, and no other form is a page. */
export function readPageNumber({ text, first }: { text: string; first: string }): number {
  if (text === '1') permanentRedirect(first)
  if (!/^[1-9]\d{0,3}$/.test(text)) notFound()
  return Number(text)
}
