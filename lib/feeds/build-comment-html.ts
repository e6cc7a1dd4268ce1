import { parseComment } from '../comments/format.ts'
import type { Block, Inline } from '../comments/format.ts'
import { escapeMarkup } from './escape.ts'

/** A comment's Markdown as HTML for a feed: the tree of the pages, with every text and address escaped. */
export function buildCommentHtml(source: string): string {
  return buildBlocks(parseComment(source))
}

const buildBlocks = (blocks: readonly Block[]): string => blocks.map(buildBlock).join('')
const buildInlines = (inlines: readonly Inline[]): string => inlines.map(buildInline).join('')

function buildBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${buildInlines(block.children)}</p>`
    case 'quote':
      return `<blockquote>${buildBlocks(block.children)}</blockquote>`
    case 'list':
      return buildList(block)
    case 'code':
      return `<pre><code>${escapeMarkup(block.text)}</code></pre>`
    case 'typed':
      return `<p>${escapeMarkup(block.text).replaceAll('\n', '<br/>')}</p>`
  }
}

function buildList({ numbers, items }: Block & { type: 'list' }): string {
  if (numbers === null) return `<ul>${items.map((item) => `<li>${buildBlocks(item)}</li>`).join('')}</ul>`
  const numbered = items.map((item, place) => `<li value="${numbers[place]}">${buildBlocks(item)}</li>`)
  return `<ol>${numbered.join('')}</ol>`
}

function buildInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeMarkup(inline.text)
    case 'code':
      return `<code>${escapeMarkup(inline.text)}</code>`
    case 'break':
      return '<br/>'
    case 'emphasis':
      return `<em>${buildInlines(inline.children)}</em>`
    case 'strong':
      return `<strong>${buildInlines(inline.children)}</strong>`
    case 'link':
      return `<a href="${escapeMarkup(inline.href)}" rel="ugc nofollow">${buildInlines(inline.children)}</a>`
  }
}
