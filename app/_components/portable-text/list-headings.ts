import { toPlainText } from '@portabletext/react'
import type { PortableTextBlock } from '@portabletext/react'

export interface Heading {
  /** `_key` of its block. */
  key: string
  /** Anchor, alone of its kind in the page. */
  id: string
  text: string
  level: 2 | 3
}

// Anchors that the page itself has.
const taken = ['top', 'content', 'bottom', 'discussion', 'comments', 'author']

const slugify = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/**
 * The headings of a text, each with an anchor made of its words, so that a link to a section outlives edits around
 * it. The same words twice get a number.
 */
export function listHeadings(blocks: PortableTextBlock[]): Heading[] {
  const counts = new Map(taken.map((id) => [id, 1]))
  return blocks
    .filter(({ style }) => style === 'h2' || style === 'h3')
    .map((block) => {
      const text = toPlainText(block)
      const slug = slugify(text) || 'section'
      const count = (counts.get(slug) ?? 0) + 1
      counts.set(slug, count)
      const id = count === 1 ? slug : `${slug}-${count}`
      counts.set(id, counts.get(id) ?? 1)
      return { key: block._key ?? id, id, text, level: block.style === 'h2' ? 2 : 3 }
    })
}
