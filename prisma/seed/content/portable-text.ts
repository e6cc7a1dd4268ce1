import { fromMarkdown } from 'mdast-util-from-markdown'
import type { BlockContent, DefinitionContent, List, PhrasingContent, RootContent } from 'mdast'

/** A block of a body without its key. */
export interface UnkeyedBlock {
  _type: string
  [field: string]: unknown
}

type Part = string | UnkeyedBlock

interface Span {
  _type: 'span'
  _key: string
  text: string
  marks: string[]
}

interface MarkDefinition {
  _type: 'link'
  _key: string
  href: string
}

/**
 * A body in Portable Text, made of Markdown and blocks in their order. Keys count up, so that the same source gives the
 * same document. Throws an Error for Markdown that Portable Text cannot express.
 * https://www.portabletext.org/specification/
 */
export function body(...parts: Part[]): (UnkeyedBlock & { _key: string })[] {
  return parts
    .flatMap((part) => (typeof part === 'string' ? fromMarkdown(part).children.flatMap(toBlocks) : [part]))
    .map((block, index) => ({ ...block, _key: `b${index + 1}` }))
}

export const comparison = (fields: {
  title: string
  left: string
  right: string
  rows: [aspect: string, left: string, right: string][]
}): UnkeyedBlock => ({
  _type: 'comparison',
  ...fields,
  rows: fields.rows.map(([aspect, left, right], index) => ({
    _type: 'row',
    _key: `r${index + 1}`,
    aspect,
    left,
    right,
  })),
})

export const keyTakeaways = (...items: string[]): UnkeyedBlock => ({ _type: 'keyTakeaways', items })

export const quote = (text: string, attribution?: string): UnkeyedBlock => ({
  _type: 'quote',
  text,
  ...(attribution ? { attribution } : {}),
})

export const callout = (
  tone: 'note' | 'tip' | 'caution',
  fields: { title: string; text: string },
): UnkeyedBlock => ({
  _type: 'callout',
  tone,
  title: fields.title,
  body: body(fields.text),
})

function toBlocks(node: RootContent | BlockContent | DefinitionContent): UnkeyedBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [textBlock({ style: 'normal', children: node.children })]
    case 'heading':
      return [textBlock({ style: `h${node.depth}`, children: node.children })]
    case 'list':
      return listBlocks(node)
    default:
      throw new Error(`A body has no form for Markdown of type ${node.type}`)
  }
}

function listBlocks(list: List): UnkeyedBlock[] {
  return list.children.flatMap((item) =>
    item.children.flatMap(toBlocks).map((block) => ({
      ...block,
      listItem: list.ordered ? 'number' : 'bullet',
      level: 1,
    })),
  )
}

function textBlock({ style, children }: { style: string; children: PhrasingContent[] }): UnkeyedBlock {
  const markDefs: MarkDefinition[] = []
  const spans: Span[] = []
  const walk = (nodes: PhrasingContent[], marks: string[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') {
        const text = node.value.replaceAll('\n', ' ')
        spans.push({ _type: 'span', _key: `s${spans.length + 1}`, text, marks })
      } else if (node.type === 'strong') walk(node.children, [...marks, 'strong'])
      else if (node.type === 'emphasis') walk(node.children, [...marks, 'em'])
      else if (node.type === 'link') {
        const key = `l${markDefs.length + 1}`
        markDefs.push({ _type: 'link', _key: key, href: node.url })
        walk(node.children, [...marks, key])
      } else throw new Error(`A paragraph has no form for Markdown of type ${node.type}`)
    }
  }
  walk(children, [])
  return { _type: 'block', style, children: spans, markDefs }
}

/** A drawing of `pictures/` in a body; the seed replaces it by the uploaded picture. */
export interface DrawnFigure extends UnkeyedBlock {
  _type: 'figure'
  drawing: string
  alt: string
  caption: string
}

export const figure = (fields: { drawing: string; alt: string; caption: string }): DrawnFigure => ({
  _type: 'figure',
  ...fields,
})

export function isDrawnFigure(block: UnkeyedBlock): block is DrawnFigure {
  return block._type === 'figure' && 'drawing' in block
}
