import { toHTML } from '@portabletext/to-html'
import type { PortableTextHtmlComponents } from '@portabletext/to-html'
import type {
  CalloutBlock,
  ComparisonBlock,
  EmbedBlock,
  FigureBlock,
  KeyTakeawaysBlock,
  Picture,
  Post,
  QuoteBlock,
  ReaderQuoteBlock,
} from '../content/dto.ts'
import { isSafeHref } from '../text.ts'
import * as words from '../words/en.ts'
import { buildCommentHtml } from './build-comment-html.ts'
import { escapeMarkup } from './escape.ts'

export interface FeedContext {
  /** Origin of the site, without a trailing slash: in a feed every address is absolute. */
  siteUrl: string
  /** Address of a picture, absolute or on the site. */
  pictureUrlOf: (picture: Picture) => string
}

const paragraph = (text: string) => `<p>${escapeMarkup(text)}</p>`

/** An address for a feed: absolute, with a scheme that cannot run anything. Null for any other. */
function absoluteHref(href: unknown, { siteUrl }: FeedContext): string | null {
  const url = typeof href === 'string' ? URL.parse(href, `${siteUrl}/`) : null
  return url && ['https:', 'http:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : null
}

function buildPicture(picture: Picture, context: FeedContext): string {
  const src = absoluteHref(context.pictureUrlOf(picture), context)
  return src === null ? '' : `<img src="${escapeMarkup(src)}" alt="${escapeMarkup(picture.alt)}"/>`
}

/** A plain table, which every feed reader can show. */
function buildComparison({ title, left, right, rows }: ComparisonBlock): string {
  const cell = (tag: 'th' | 'td', text: string) => `<${tag}>${escapeMarkup(text)}</${tag}>`
  const head = cell('th', words.article.aspect) + cell('th', left) + cell('th', right)
  const body = rows.map(
    (row) => `<tr>${cell('th', row.aspect)}${cell('td', row.left)}${cell('td', row.right)}</tr>`,
  )
  const caption = title ? `<caption>${escapeMarkup(title)}</caption>` : ''
  return `<table>${caption}<thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

function buildKeyTakeaways({ items }: KeyTakeawaysBlock): string {
  const list = items.map((item) => `<li>${escapeMarkup(item)}</li>`).join('')
  return `<p><strong>${words.article.keyTakeaways}</strong></p><ul>${list}</ul>`
}

function buildQuote({ text, attribution }: QuoteBlock): string {
  return `<blockquote>${paragraph(text)}${attribution ? paragraph(`— ${attribution}`) : ''}</blockquote>`
}

function buildReaderQuote({ quote }: ReaderQuoteBlock, context: FeedContext): string {
  const href = quote && absoluteHref(quote.href, context)
  if (!quote || !href) return ''
  const by = `<a href="${escapeMarkup(href)}">${escapeMarkup(quote.name)}</a>`
  return `<p><strong>${words.article.readerWrites}</strong></p><blockquote>${buildCommentHtml(quote.body)}<p>— ${by}</p></blockquote>`
}

function buildEmbed({ url, title }: EmbedBlock, context: FeedContext): string {
  const href = absoluteHref(url, context)
  return href === null ? '' : `<p><a href="${escapeMarkup(href)}">${escapeMarkup(title ?? href)}</a></p>`
}

function makeComponents(context: FeedContext): Partial<PortableTextHtmlComponents> {
  return {
    types: {
      comparison: ({ value }: { value: ComparisonBlock }) => buildComparison(value),
      keyTakeaways: ({ value }: { value: KeyTakeawaysBlock }) => buildKeyTakeaways(value),
      quote: ({ value }: { value: QuoteBlock }) => buildQuote(value),
      readerQuote: ({ value }: { value: ReaderQuoteBlock }) => buildReaderQuote(value, context),
      embed: ({ value }: { value: EmbedBlock }) => buildEmbed(value, context),
      callout: ({ value }: { value: CalloutBlock }) =>
        `<blockquote><p><strong>${escapeMarkup(value.title ?? words.article.callout[value.tone])}</strong></p>` +
        `${toHTML(value.body, { components: makeComponents(context), onMissingComponent: false })}</blockquote>`,
      figure: ({ value }: { value: FigureBlock }) =>
        `<figure>${buildPicture(value.picture, context)}` +
        `${value.caption ? `<figcaption>${escapeMarkup(value.caption)}</figcaption>` : ''}</figure>`,
    },
    marks: {
      link: ({ value, children }: { value?: { href?: unknown }; children: string }) => {
        const typed = value?.href
        const href = typeof typed === 'string' && isSafeHref(typed) ? absoluteHref(typed, context) : null
        return href === null ? children : `<a href="${escapeMarkup(href)}">${children}</a>`
      },
    },
    escapeHTML: escapeMarkup,
  }
}

/** An article as HTML for a feed: no style, no script, every address absolute, every text escaped. */
export function buildPostHtml(
  post: Pick<Post, 'cover' | 'standfirst' | 'body'>,
  context: FeedContext,
): string {
  const cover = post.cover ? `<p>${buildPicture(post.cover, context)}</p>` : ''
  const body = toHTML(post.body, { components: makeComponents(context), onMissingComponent: false })
  return `${cover}<p><em>${escapeMarkup(post.standfirst)}</em></p>${body}`
}
