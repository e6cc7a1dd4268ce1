const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const words = new Intl.Segmenter('en', { granularity: 'word' })

/** Length in characters as people see them (grapheme clusters of UAX #29). */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of graphemes.segment(text)) count += 1
  return count
}

/** Number of words (word-like segments of UAX #29). */
export function countWords(text: string): number {
  let count = 0
  for (const segment of words.segment(text)) if (segment.isWordLike) count += 1
  return count
}

/** Escapes text for an element or a quoted attribute of HTML or XML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

// Characters that show nothing: spaces, controls, joiners, fillers, and two symbols that are drawn as nothing.
const invisible = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\u{1D159}]+/gu

// Drawn as a space of some width: white space, letters that are only fillers (of Hangul), and two blank symbols.
const blanks = /(?:[\s\p{White_Space}\u2800\u{1D159}]|(?=\p{L})\p{Default_Ignorable_Code_Point})+/gu

/** The text with one plain space for each row of characters that are drawn as space. */
export function withPlainSpaces(text: string): string {
  return text.replace(blanks, ' ')
}

/** True for a text that shows nothing. */
export function isBlank(text: string): boolean {
  return text.replace(invisible, '') === ''
}

/** Number of visible characters as people see them. */
export function countVisible(text: string): number {
  let count = 0
  for (const { segment } of graphemes.segment(text)) if (!isBlank(segment)) count += 1
  return count
}

/** Fewest characters that required words show. */
export const wordsShownMin = 2

/** Whether a text shows enough to be the words that somebody was asked for. */
export function showsWords(text: string | undefined): boolean {
  return countVisible(text ?? '') >= wordsShownMin
}

// Marks that embed or override a direction also affect the words around them. Joiners, selectors and tags are parts of
// emoji and of words in some scripts; other ignorable characters only make one text look like another.
const misleading =
  /[\u202a-\u202e\u2066-\u2069]|(?![\u200c-\u200f\p{Variation_Selector}\u{E0020}-\u{E007F}])\p{Default_Ignorable_Code_Point}/gu

/** The text without characters that show nothing and make it look like another text. */
export function withoutMisleading(text: string): string {
  return text.replace(misleading, '')
}

/** The text on one line, well-formed, with nothing that does not show: no control, joiner or mark of direction. */
export function onlyShown(text: string): string {
  return withPlainSpaces(text.toWellFormed()).replace(invisible, (hidden) => (/ /.test(hidden) ? ' ' : ''))
}

const safeSchemes = /^(https?:|mailto:|tel:)/i

/** Whether an address that an editor typed may be a link: a path or an anchor of this site, or of a harmless scheme. */
export function isSafeHref(href: string): boolean {
  return /^[/#](?![/\\])/.test(href) || safeSchemes.test(href)
}

export interface TextPart {
  text: string
  /** An http or https address; null for words. */
  href: string | null
}

const webAddress = /https?:\/\/[^\s<>"]+/g

/** Cuts text into words and web addresses; the joined parts are the text. */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(webAddress)) {
    // Punctuation at the end belongs to the sentence.
    const address = match[0].replace(/[.,;:!?)\]’”]+$/, '')
    if (!URL.canParse(address)) continue
    if (match.index > end) parts.push({ text: text.slice(end, match.index), href: null })
    parts.push({ text: address, href: address })
    end = match.index + address.length
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: null })
  return parts
}

/** Cuts a text in two after a sentence, a word or a character; the first part has at most `length` UTF-16 units. */
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

/** Quotation marks of several languages at either end of a text. */
const quoteMarks = /^[\s"'“”„‟«»‹›‘’‚]+|[\s"'“”„‟«»‹›‘’‚]+$/gu

/** The text in one pair of quotation marks; its own pair, if it has one, is removed. */
export function quoted(text: string): string {
  const isMarked = /^\s*["'“„«‹‘‚]/u.test(text) && /["'”“»›’]\s*$/u.test(text)
  return `“${isMarked ? text.replace(quoteMarks, '') : text.trim()}”`
}
