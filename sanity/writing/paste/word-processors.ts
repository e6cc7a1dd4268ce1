/**
 * Interprets the markup of Word, Google Docs, LibreOffice and web pages. Word marks list items by `mso-list` and
 * writes their bullets as text; Google Docs expresses emphasis by style alone, inside a `b` that is not bold.
 */

export interface RunStyle {
  isStrong: boolean
  isEmphasised: boolean
  href: string | undefined
}

export interface Run extends RunStyle {
  text: string
}

const skippedTags = new Set(
  (
    'script style head title meta link template noscript img picture svg canvas video audio iframe object embed button ' +
    'input select textarea figcaption map math'
  ).split(' '),
)

const styleOf = (element: Element) => element.getAttribute('style') ?? ''

function property(element: Element, name: string): string | undefined {
  const match = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, 'i').exec(styleOf(element))
  return match?.[1]?.trim().toLowerCase()
}

/** Struck-out words: by a tag, by Word's tracked changes, or by a style. */
export function isStruckOut(element: Element): boolean {
  if (['s', 'strike', 'del'].includes(element.localName)) return true
  const lines = `${property(element, 'text-decoration') ?? ''} ${property(element, 'text-decoration-line') ?? ''}`
  return lines.includes('line-through')
}

/** A visible picture, not a tracking pixel. */
export function isPicture(element: Element): boolean {
  if (element.localName !== 'img' && element.localName !== 'svg') return false
  const sizes = ['width', 'height'].map((side) => element.getAttribute(side) ?? property(element, side) ?? '')
  return !sizes.some((size) => size !== '' && Number.parseFloat(size) <= 1)
}

/** Elements that a paste leaves out: pictures, programs, struck-out words, hidden content. */
export function isSkipped(element: Element): boolean {
  return isStruckOut(element) || isHidden(element)
}

/** Whether the source shows none of the element as text. */
export function isHidden(element: Element): boolean {
  if (skippedTags.has(element.localName) || element.hasAttribute('hidden')) return true
  if (property(element, 'display') === 'none' || property(element, 'mso-hide') === 'all') return true
  return /mso-list:\s*ignore/i.test(styleOf(element)) || element.getAttribute('aria-hidden') === 'true'
}

/** The emphasis and link inside an element, given those around it. */
export function runStyle(element: Element, outside: RunStyle): RunStyle {
  const tag = element.localName
  const weight = property(element, 'font-weight')
  const slant = property(element, 'font-style')
  return {
    isStrong: weight ? isBold(weight) : outside.isStrong || tag === 'b' || tag === 'strong',
    isEmphasised: slant
      ? /^(italic|oblique)/.test(slant)
      : outside.isEmphasised || tag === 'i' || tag === 'em' || tag === 'cite' || tag === 'dfn',
    href: tag === 'a' ? (element.getAttribute('href') ?? outside.href) : outside.href,
  }
}

const isBold = (weight: string) => weight.startsWith('bold') || Number(weight) >= 600

/** The role of a paragraph, by its tag, Word's class names, or the ARIA role that Word for the web sets. */
export function paragraphRole(element: Element): { heading?: number; isQuote: boolean } {
  const tag = element.localName
  const names = element.getAttribute('class') ?? ''
  const isQuote = tag === 'blockquote' || /\bMso(Intense)?Quote/.test(names)
  const level = /^h([1-6])$/.exec(tag)?.[1] ?? /\bMsoHeading([1-6])\b/.exec(names)?.[1]
  if (level) return { heading: Number(level), isQuote }
  if (/\bMsoTitle\b/.test(names)) return { heading: 1, isQuote }
  const spoken = element.getAttribute('role') === 'heading' ? element.getAttribute('aria-level') : null
  return spoken ? { heading: Number(spoken), isQuote } : { isQuote }
}

interface ListMarker {
  item: 'bullet' | 'number'
  /** From 1. */
  level: number
}

/** The list position that an element itself declares: Word's paragraphs, and items with `aria-level`. */
export function listMarker(element: Element): ListMarker | undefined {
  const word = /mso-list:\s*l\d+\s+level(\d+)/i.exec(styleOf(element))?.[1]
  if (word) return { item: drawnMarker(element), level: Number(word) }
  const level =
    element.localName === 'li'
      ? (element.getAttribute('aria-level') ?? element.getAttribute('data-aria-level'))
      : null
  if (!level) return undefined
  return { item: element.parentElement?.localName === 'ol' ? 'number' : 'bullet', level: Number(level) }
}

/** Word writes the bullet or number into the text, in a span marked to be ignored. */
function drawnMarker(element: Element): ListMarker['item'] {
  const spans = [...element.querySelectorAll('span')]
  const drawn = spans.find((span) => /mso-list:\s*ignore/i.test(styleOf(span)))?.textContent.trim() ?? ''
  return /^\(?([0-9]+|[a-z]|[ivxlc]+)[.)]/i.test(drawn) ? 'number' : 'bullet'
}
