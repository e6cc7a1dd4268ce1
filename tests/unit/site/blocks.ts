import type { PortableTextBlock } from '@portabletext/react'

let keys = 0

/** A paragraph of plain words; with `style` a heading. */
export function paragraph(text: string, style = 'normal'): PortableTextBlock {
  keys += 1
  const key = `k${keys}`
  return {
    _type: 'block',
    _key: key,
    style,
    markDefs: [],
    children: [{ _type: 'span', _key: `${key}s`, text, marks: [] }],
  }
}

/** A paragraph with one link. */
export function linked(text: string, href: string): PortableTextBlock {
  const block = paragraph(text)
  return {
    ...block,
    markDefs: [{ _type: 'link', _key: 'l', href }],
    children: [{ _type: 'span', _key: 's', text, marks: ['l'] }],
  }
}
