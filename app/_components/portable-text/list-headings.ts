import { toPlainText } from '@portabletext/react'
import type { PortableTextBlock } from '@portabletext/react'

export interface Heading {
  /** The block's `_key`. */
  key: string
  /** An anchor that is unique in the page. */
  id: string
  text: string
  level: 2 | 3
}

// The page's own anchors.
const pageAnchors = ['top', 'content', 'bottom', 'discussion', 'comments', 'related', 'topics', 'latest']

const slugify = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** The slug, with the first free number if it is taken. */
function claim(slug: string, taken: Set<string>): string {
  let id = slug
  for (let number = 2; taken.has(id); number += 1) id = `${slug}-${number}`
  taken.add(id)
  return id
}

/**
 * The headings of a text with anchors made from their words, so that links to a section survive edits around it.
 * Repeated words get a number.
 */
export function listHeadings(blocks: PortableTextBlock[]): Heading[] {
  const taken = new Set(pageAnchors)
  return blocks
    .filter(({ style }) => style === 'h2' || style === 'h3')
    .map((block) => {
      const text = toPlainText(block)
      const id = claim(slugify(text) || 'section', taken)
      return { key: block._key ?? id, id, text, level: block.style === 'h2' ? 2 : 3 }
    })
}
