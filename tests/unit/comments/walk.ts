import type { Block, Inline } from '#lib/comments/format.ts'

/** Every node of a tree, blocks and inlines. */
export function walk(nodes: readonly (Block | Inline)[]): (Block | Inline)[] {
  return nodes.flatMap((node) => {
    if ('children' in node) return [node, ...walk(node.children)]
    if (node.type === 'list') return [node, ...node.items.flatMap((item) => walk(item))]
    return [node]
  })
}
