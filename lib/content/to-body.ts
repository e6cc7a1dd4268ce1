import type { PortableTextBlock } from '@portabletext/react'
import type { PageQueryResult, ShortText } from '#sanity/sanity.types.ts'
import type {
  CalloutBlock,
  ComparisonBlock,
  EmbedBlock,
  FigureBlock,
  KeyTakeawaysBlock,
  QuoteBlock,
  ReaderQuoteBlock,
} from './dto.ts'
import { quoted } from '../text.ts'
import { toPicture } from './to-picture.ts'

type RawBlock = NonNullable<NonNullable<PageQueryResult>['body']>[number]
type Block =
  | PortableTextBlock
  | CalloutBlock
  | ComparisonBlock
  | EmbedBlock
  | FigureBlock
  | KeyTakeawaysBlock
  | QuoteBlock
  | ReaderQuoteBlock

/**
 * The blocks of a text for views. A block of an unknown type, or without its main field, such as a figure without a
 * picture, is left out.
 */
export function toBody(blocks: readonly RawBlock[] | null): PortableTextBlock[] {
  const kept = (blocks ?? []).map(toBlock).filter((block) => block !== null)
  // The library's type covers every block: it has `_type` and any other fields.
  return kept as PortableTextBlock[]
}

/** The blocks of a text that has only paragraphs. */
export function toShortText(blocks: ShortText | null | undefined): PortableTextBlock[] {
  return (blocks ?? []).map(toTextBlock)
}

function toBlock(block: RawBlock): Block | null {
  const { _key } = block
  switch (block._type) {
    case 'block':
      return toTextBlock(block)
    case 'callout': {
      const { tone = 'note', title = null, body } = block
      return { _type: 'callout', _key, tone, title, body: toShortText(body) }
    }
    case 'quote':
      return block.text
        ? { _type: 'quote', _key, text: quoted(block.text), attribution: block.attribution ?? null }
        : null
    case 'figure': {
      const picture = toPicture(block.picture)
      return picture && { _type: 'figure', _key, picture, caption: block.caption ?? null }
    }
    case 'comparison':
      return toComparison(block)
    case 'keyTakeaways':
      return block.items?.length ? { _type: 'keyTakeaways', _key, items: [...new Set(block.items)] } : null
    case 'readerQuote':
      return block.commentId ? { _type: 'readerQuote', _key, commentId: block.commentId, quote: null } : null
    case 'embed':
      return block.url ? { _type: 'embed', _key, url: block.url, title: block.title ?? null } : null
    default:
      return null
  }
}

function toTextBlock(block: ShortText[number] | Extract<RawBlock, { _type: 'block' }>): PortableTextBlock {
  const children = (block.children ?? []).map((span) => ({
    ...span,
    text: span.text ?? '',
    marks: span.marks ?? [],
  }))
  return { ...block, style: block.style ?? 'normal', children, markDefs: block.markDefs ?? [] }
}

function toComparison(block: Extract<RawBlock, { _type: 'comparison' }>): ComparisonBlock | null {
  const { _key, title = null, left, right, rows } = block
  if (!left || !right || !rows?.length) return null
  return {
    _type: 'comparison',
    _key,
    title,
    left,
    right,
    rows: rows.map((row) => ({
      _key: row._key,
      aspect: row.aspect ?? '',
      left: row.left ?? '',
      right: row.right ?? '',
    })),
  }
}
