import type { TypedDocument } from '#sanity/studio/typing-channel.ts'

interface Span {
  text?: string
}

/**
 * Replaces the text of elements by what is being typed; it finds them by `data-sanity`. Only text changes. Other
 * changes come with the next render; React compares it with its last render, so both fit together.
 */
export function showTyped({ id, value }: TypedDocument): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-sanity^="id=${CSS.escape(id)};"]`)) {
    const path = /(?:^|;)path=([^;]*)/.exec(element.dataset['sanity'] ?? '')?.[1] ?? ''
    const texts = textsAt(value, path)
    const nodes = texts && textNodesOf(element)
    if (!nodes || nodes.length !== texts.length) continue
    for (const [index, node] of nodes.entries()) {
      const text = texts[index] ?? ''
      if (node.data !== text) node.data = text
    }
  }
}

/** The texts of a plain field or of a block's spans (`body:key`); null for anything else. */
function textsAt(value: Record<string, unknown>, path: string): string[] | null {
  const [field = '', key] = path.split(':')
  const found = value[field]
  if (key === undefined) return typeof found === 'string' ? [found] : null
  const block = asBlocks(found).find(({ _key }) => _key === key)
  const texts = block?.children?.map(({ text }) => text ?? '')
  // A line break is rendered as an element.
  return texts?.every((text) => text !== '' && !text.includes('\n')) ? texts : null
}

function asBlocks(value: unknown): { _key?: string; children?: Span[] }[] {
  return Array.isArray(value) ? (value as { _key?: string; children?: Span[] }[]) : []
}

function textNodesOf(element: HTMLElement): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  return nodes
}
