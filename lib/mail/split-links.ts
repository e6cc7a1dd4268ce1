export interface TextPart {
  text: string
  /** An http or https address, null for words. */
  href: string | null
}

const webAddress = /https?:\/\/[^\s<>"]+/g

/** Cuts text into words and web addresses, nothing lost: the parts joined are the text. */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(webAddress)) {
    // What ends a sentence does not belong to the address.
    const address = match[0].replace(/[.,;:!?)\]’”]+$/, '')
    if (!URL.canParse(address)) continue
    if (match.index > end) parts.push({ text: text.slice(end, match.index), href: null })
    parts.push({ text: address, href: address })
    end = match.index + address.length
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: null })
  return parts
}
