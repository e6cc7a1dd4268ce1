import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Options } from 'mdast-util-from-markdown'
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, RootContent } from 'mdast'

/** The whole of what a comment can look like. Whatever else is written stands as its text. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'break' }
  | { type: 'emphasis' | 'strong'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] }

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'quote'; children: Block[] }
  | { type: 'list'; start: number | null; items: Block[][] }

/** Deeper quotes, lists and emphasis stand at this depth, so that no text can exhaust the stack or the column's width. */
export const depthMax = 4

// Turned off at the root, these never become nodes: a tag, a heading's hash or a fence stays as it was typed.
const options: Options = {
  extensions: [
    {
      disable: {
        null: [
          'htmlFlow',
          'htmlText',
          'headingAtx',
          'setextUnderline',
          'codeIndented',
          'codeFenced',
          'thematicBreak',
          'definition',
          'labelStartImage',
        ],
      },
    },
  ],
}

// Markers of quotes and lists beyond this many on one line are no one's wish: they make parsing quadratic and trees
// deeper than the stack.
const tooManyMarkers = /^((?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){8})(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)]))+/gm

/** Parses the Markdown source of a comment. Pure; every source has a tree. */
export function parseComment(source: string): Block[] {
  const bounded = source.replace(tooManyMarkers, '$1')
  return toBlocks(fromMarkdown(bounded, options).children, 0)
}

/** The words of a comment without their marks, for feeds, mails and comparisons. Blocks are parted by line feeds. */
export function toPlainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n')
}

/** Addresses that a comment links to, in order. */
export function listLinks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return inlineLinks(block.children)
    return block.type === 'quote' ? listLinks(block.children) : block.items.flatMap((item) => listLinks(item))
  })
}

/** The address if a comment may link to it, else null: absolute http, https and mailto only. */
export function safeHref(address: string): string | null {
  const url = URL.parse(address)
  return url && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null
}

function toBlocks(
  nodes: readonly (RootContent | BlockContent | DefinitionContent)[],
  depth: number,
): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.type === 'paragraph') return [{ type: 'paragraph', children: toInlines(node.children, 0) }]
    if (node.type === 'blockquote') {
      const children = toBlocks(node.children, depth + 1)
      return depth < depthMax ? [{ type: 'quote', children }] : children
    }
    if (node.type === 'list') {
      const items = node.children.map((item: ListItem) => toBlocks(item.children, depth + 1))
      if (depth >= depthMax) return items.flat()
      return [{ type: 'list', start: node.ordered ? (node.start ?? 1) : null, items }]
    }
    const text = textOf(node)
    return text === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', text }] }]
  })
}

function toInlines(nodes: readonly PhrasingContent[], depth: number): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return toLines(node.value)
      case 'inlineCode':
        return [{ type: 'code', text: node.value }]
      case 'break':
        return [{ type: 'break' }]
      case 'emphasis':
      case 'strong': {
        const children = toInlines(node.children, depth + 1)
        return depth < depthMax ? [{ type: node.type, children }] : children
      }
      case 'link': {
        const href = safeHref(node.url)
        const children = toInlines(node.children, depth + 1)
        return href === null ? children : [{ type: 'link', href, children }]
      }
      default:
        return [{ type: 'text', text: textOf(node) }]
    }
  })
}

/** A line's end is one: people who write comments do not end lines with two spaces. */
function toLines(text: string): Inline[] {
  return text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
    ])
}

function textOf(node: RootContent): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : ''
}

function blockText(block: Block): string {
  if (block.type === 'paragraph') return block.children.map(inlineText).join('')
  return block.type === 'quote' ? toPlainText(block.children) : block.items.map(toPlainText).join('\n')
}

function inlineText(inline: Inline): string {
  if (inline.type === 'break') return '\n'
  return 'text' in inline ? inline.text : inline.children.map(inlineText).join('')
}

function inlineLinks(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (!('children' in inline)) return []
    return [...(inline.type === 'link' ? [inline.href] : []), ...inlineLinks(inline.children)]
  })
}
