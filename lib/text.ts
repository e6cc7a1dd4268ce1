const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const words = new Intl.Segmenter('en', { granularity: 'word' })

/** Length as a person counts: user-perceived characters (UAX #29 grapheme clusters). */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of graphemes.segment(text)) count += 1
  return count
}

/** Number of words (UAX #29, word-like segments only). */
export function countWords(text: string): number {
  let count = 0
  for (const segment of words.segment(text)) if (segment.isWordLike) count += 1
  return count
}

/** Text escaped for an element or in a quoted attribute, in HTML and in XML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

// What has no look of its own: spaces, controls, joiners, fillers, and the two letters that are drawn as nothing.
const invisible = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\u{1D159}]+/gu

/** Whether a text shows nothing. */
export function isBlank(text: string): boolean {
  return text.replace(invisible, '') === ''
}

/** The characters of a text that show something, as a person counts. */
export function countVisible(text: string): number {
  let count = 0
  for (const { segment } of graphemes.segment(text)) if (!isBlank(segment)) count += 1
  return count
}

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

/** A text in two, the first with `length` UTF-16 units at most: after a sentence, a word, or a character. */
export function cutAt(text: string, length: number): [string, string] {
  if (text.length <= length) return [text, '']
  const start = text.slice(0, length)
  const near = Math.max(0, length - 200)
  const ends = [...start.slice(near).matchAll(/[.!?…。！？]\s|\n/gu)]
  const sentence = ends.at(-1)
  const space = start.lastIndexOf(' ')
  const at = sentence
    ? near + sentence.index + sentence[0].length
    : space >= near && space > 0
      ? space + 1
      : (graphemes.segment(text).containing(length)?.index ?? length)
  return [text.slice(0, at), text.slice(at)]
}

/** Marks that people put around a quotation, straight and typographic, of several languages. */
const quoteMarks = /^[\s"'“”„‟«»‹›‘’‚]+|[\s"'“”„‟«»‹›‘’‚]+$/gu

/** The words in quotation marks, once: those that were already around them go. */
export function quoted(text: string): string {
  const isMarked = /^\s*["'“„«‹‘‚]/u.test(text) && /["'”“»›’]\s*$/u.test(text)
  return `“${isMarked ? text.replace(quoteMarks, '') : text.trim()}”`
}
