import type { ExprNode } from 'groq-js'
import { isRecord } from './document.ts'

export type ObjectNode = Extract<ExprNode, { type: 'Object' }>

type ObjectAttribute = ObjectNode['attributes'][number]

/**
 * Maps objects of a result to the object expressions of the query that made them. The last mark on an object is of
 * the expression that made it as a whole.
 */
export class Marks {
  readonly #nodes = new Map<symbol, ObjectNode>()
  readonly #symbols = new Map<ObjectNode, symbol>()

  add({ symbol, node }: { symbol: symbol; node: ObjectNode }) {
    this.#nodes.set(symbol, node)
    this.#symbols.set(node, symbol)
  }

  /** The expression that made the object and its `@`; undefined for other objects. */
  of(result: object): { node: ObjectNode; self: unknown } | undefined {
    const symbol = Object.getOwnPropertySymbols(result).findLast((own) => this.#nodes.has(own))
    const node = symbol && this.#nodes.get(symbol)
    return node && { node, self: (result as Record<symbol, unknown>)[symbol] }
  }

  /** The `@` of `node` where it took part in making the object; else undefined. */
  partOf({ result, node }: { result: object; node: ObjectNode }): { self: unknown } | undefined {
    const symbol = this.#symbols.get(node)
    if (!symbol || !Object.hasOwn(result, symbol)) return undefined
    return { self: (result as Record<symbol, unknown>)[symbol] }
  }
}

/**
 * Returns the query with a mark on each object that it makes. The mark is the value of `@`, under a symbol of its
 * own, invisible to GROQ and JSON. Spreading an object into another copies its symbols along.
 */
export function markProjections(tree: ExprNode): { tree: ExprNode; marks: Marks } {
  const marks = new Marks()
  return { tree: mark({ node: tree, marks }) as ExprNode, marks }
}

function mark({ node, marks }: { node: unknown; marks: Marks }): unknown {
  if (Array.isArray(node)) return node.map((part: unknown) => mark({ node: part, marks }))
  if (!isRecord(node) || node['type'] === 'Value') return node
  const marked = Object.fromEntries(
    Object.entries(node).map(([key, part]) => [key, mark({ node: part, marks })]),
  )
  if (!isObjectNode(marked)) return marked
  const symbol = Symbol('projection')
  const attribute = { type: 'ObjectAttributeValue', name: symbol, value: { type: 'This' } } as unknown
  const made = { ...marked, attributes: [...marked.attributes, attribute as ObjectAttribute] }
  marks.add({ symbol, node: made })
  return made
}

function isObjectNode(node: Record<string, unknown>): node is ObjectNode & Record<string, unknown> {
  return node['type'] === 'Object' && Array.isArray(node['attributes'])
}
