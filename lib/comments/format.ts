import type { BlockContent, DefinitionContent, Link, List, Nodes, PhrasingContent, RootContent } from 'mdast'
import { isBlank, splitLinks } from '#lib/text.ts'
import { countMarks, parseMarkdown } from './markdown.ts'

/** The inline parts of a comment; with `Block` all that Markdown becomes. Everything else is shown as typed. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'break' }
  | { type: 'emphasis' | 'strong'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] }

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'quote'; children: Block[] }
  /** `numbers` is null for bullets, else as long as `items`. */
  | { type: 'list'; numbers: number[] | null; items: Block[][] }
  /** Lines kept as they are: those in a code fence, or a whole comment with too many marks. */
  | { type: 'code' | 'typed'; text: string }

/** Deeper quotes, lists and emphasis are shown as typed, to spare the stack and the width of the column. */
export const depthMax = 4

/** A comment with more marks is shown as typed; an honest one has far fewer. */
export const marksMax = 500

/** The source with the place of a node in it. */
interface Place {
  source: string
  /** First column of the block, from 1; left of it are the marks of the quotes and lists around it. */
  column: number
  depth: number
  isInLink?: boolean
}

/** Parses the Markdown source of a comment. Pure, and never throws: every source has a tree. */
export function parseComment(source: string): Block[] {
  if (countMarks(source) > marksMax) return [{ type: 'typed', text: source }]
  return toBlocks(parseMarkdown(source).children, { source, column: 1, depth: 0 })
}

/** The text of a comment without its marks; a line feed separates blocks. */
export function toPlainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n')
}

/** Addresses of the links in a comment, in order. */
export function listLinks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return inlineLinks(block.children)
    if (block.type === 'quote') return listLinks(block.children)
    return block.type === 'list' ? block.items.flatMap((item) => listLinks(item)) : []
  })
}

/** The normalized address if it is absolute and http, https or mailto; else null, and no comment links to it. */
export function safeHref(address: string): string | null {
  const url = URL.parse(address)
  return url && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null
}

function toBlocks(nodes: readonly (RootContent | BlockContent | DefinitionContent)[], place: Place): Block[] {
  return nodes.map((node): Block => {
    // A block that nothing is around may begin after spaces, and has no marks left of it.
    const column = place.depth === 0 ? 1 : (node.position?.start.column ?? place.column)
    const here = { ...place, column }
    const block = showsNothing(node) ? null : toBlock(node, here)
    return block ?? { type: 'paragraph', children: typed(node, here) }
  })
}

/** Null if comments have no such block, or it is too deep. */
function toBlock(node: RootContent, place: Place): Block | null {
  const inside = { ...place, depth: place.depth + 1 }
  if (node.type === 'paragraph') {
    return { type: 'paragraph', children: toInlines(node.children, { ...place, depth: 0 }) }
  }
  if (place.depth >= depthMax) return null
  if (node.type === 'blockquote') return { type: 'quote', children: toBlocks(node.children, inside) }
  if (node.type === 'list') {
    const items = node.children.map((item) => toBlocks(item.children, inside))
    return { type: 'list', numbers: node.ordered ? numbersOf(node, place.source) : null, items }
  }
  return node.type === 'code' ? { type: 'code', text: infoOf(slice(node, place)) + node.value } : null
}

/** The typed numbers if they rise; else counted from the first, as for a list of nothing but 1s. */
function numbersOf({ children, start }: List, source: string): number[] {
  const written = children.map(({ position }) => parseInt(source.slice(position?.start.offset), 10))
  const rises = written.every((number, index) => index === 0 || number > (written[index - 1] ?? number))
  return rises ? written : written.map((_, index) => (start ?? 1) + index)
}

/** The rest of a fence's first line: people begin to write there. */
function infoOf(fence: string): string {
  const info = /^(?:`+|~+)(.*)/.exec(fence)?.[1]?.trim() ?? ''
  return info === '' ? '' : `${info}\n`
}

function toInlines(nodes: readonly PhrasingContent[], place: Place): Inline[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return place.isInLink ? toLines(node.value) : toLinkedLines(node.value)
    if (node.type === 'break') return [{ type: 'break' }]
    return (showsNothing(node) ? null : toInline(node, place)) ?? typed(node, place)
  })
}

/** Null if comments have no such inline part, or it is too deep. */
function toInline(node: PhrasingContent, place: Place): Inline[] | null {
  if (node.type === 'inlineCode') return [{ type: 'code', text: node.value }]
  if (place.depth >= depthMax) return null
  const inside = { ...place, depth: place.depth + 1 }
  if (node.type === 'link') return toLink(node, inside)
  if (node.type !== 'emphasis' && node.type !== 'strong') return null
  return [{ type: node.type, children: toInlines(node.children, inside) }]
}

/** A link without text shows its address. A link with a title, or to an address not allowed, is shown as typed. */
function toLink(node: Link, place: Place): Inline[] {
  const children = toInlines(node.children, { ...place, isInLink: true })
  const href = node.title ? null : hrefOf(node)
  if (href === null) return [...typedBefore(node, place), ...children, ...typedAfter(node, place)]
  const isEmpty = isBlank(inlineText(children))
  return [{ type: 'link', href, children: isEmpty ? [{ type: 'text', text: href }] : children }]
}

const bareHost = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:\p{L}{2,}|xn--[\w-]+)(?::\d+)?(?:[/?#]|$)/u

function hrefOf(node: Link): string | null {
  const [first] = node.children
  // GFM completes a bare `www.` with http; https is usual today.
  const isBareWww = first?.type === 'text' && node.url === `http://${first.value}`
  const address = isBareWww ? first.value : node.url
  return safeHref(bareHost.test(address) ? `https://${address}` : address)
}

/** Every line end becomes a break: people do not end lines with two spaces, as Markdown wants. */
function toLines(text: string): Inline[] {
  return text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
    ])
}

/** The same, with links for addresses that the parser leaves out, such as those in square brackets. */
function toLinkedLines(text: string): Inline[] {
  return splitLinks(text).flatMap((part): Inline[] => {
    const href = part.href === null ? null : safeHref(part.href)
    return href === null ? toLines(part.text) : [{ type: 'link', href, children: toLines(part.text) }]
  })
}

/** True for marks around nothing, which are shown as typed. An empty link shows its address instead. */
function showsNothing(node: Nodes): boolean {
  if ('value' in node) return isBlank(node.value)
  return 'children' in node && node.type !== 'link' && node.children.every((child) => showsNothing(child))
}

const typed = (node: Nodes, place: Place) => toLines(slice(node, place))

function typedBefore(node: Link, place: Place): Inline[] {
  const [from, to] = [node.position?.start.offset, node.children[0]?.position?.start.offset]
  return toLines(cut(place, [from, to ?? node.position?.end.offset]))
}

function typedAfter(node: Link, place: Place): Inline[] {
  const [from, to] = [node.children.at(-1)?.position?.end.offset, node.position?.end.offset]
  return toLines(cut(place, [from ?? to, to]))
}

const slice = ({ position }: Nodes, place: Place) =>
  cut(place, [position?.start.offset, position?.end.offset])

/** Part of the source, without the quote marks and indents of the blocks around it. */
function cut({ source, column }: Place, [from, to]: [number | undefined, number | undefined]): string {
  if (from === undefined || to === undefined) return ''
  return source.slice(from, to).replace(new RegExp(`\\n[ \\t>]{0,${String(column - 1)}}`, 'g'), '\n')
}

function blockText(block: Block): string {
  if (block.type === 'paragraph') return inlineText(block.children)
  if (block.type === 'quote') return toPlainText(block.children)
  return block.type === 'list' ? block.items.map(toPlainText).join('\n') : block.text
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'break') return '\n'
      return 'text' in inline ? inline.text : inlineText(inline.children)
    })
    .join('')
}

function inlineLinks(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (!('children' in inline)) return []
    return [...(inline.type === 'link' ? [inline.href] : []), ...inlineLinks(inline.children)]
  })
}
