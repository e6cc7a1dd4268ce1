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
const pageAnchors = ['top', 'content', 'bottom', 'discussion', 'comments', 'related', 'topics', 'latest']

const slugify = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** The slug itself, or with the first number that is free. */
function claim(slug: string, taken: Set<string>): string {
  let id = slug
  for (let number = 2; taken.has(id); number += 1) id = `${slug}-${number}`
  taken.add(id)
  return id
}

/**
 * The headings of a text, each with an anchor made of its words, so that a link to a section outlives edits around
 * it. The same words twice get a number.
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
