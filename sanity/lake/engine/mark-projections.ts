import type { ExprNode } from 'groq-js'
import { isRecord } from './document.ts'

export type ObjectNode = Extract<ExprNode, { type: 'Object' }>

type ObjectAttribute = ObjectNode['attributes'][number]

/** Which objects of a query's text made an object of its result; the last of them is the one it was made by as a whole. */
export class Marks {
  readonly #nodes = new Map<symbol, ObjectNode>()
  readonly #symbols = new Map<ObjectNode, symbol>()

  add({ symbol, node }: { symbol: symbol; node: ObjectNode }) {
    this.#nodes.set(symbol, node)
    this.#symbols.set(node, symbol)
  }

  /** What the object is a projection of, and by which part of the query; undefined for what is none. */
  of(result: object): { node: ObjectNode; self: unknown } | undefined {
    const symbol = Object.getOwnPropertySymbols(result).findLast((own) => this.#nodes.has(own))
    const node = symbol && this.#nodes.get(symbol)
    return node && { node, self: (result as Record<symbol, unknown>)[symbol] }
  }

  /** What `node` projected as it took part in making the object; undefined when it took none. */
  partOf({ result, node }: { result: object; node: ObjectNode }): { self: unknown } | undefined {
    const symbol = this.#symbols.get(node)
    if (!symbol || !Object.hasOwn(result, symbol)) return undefined
    return { self: (result as Record<symbol, unknown>)[symbol] }
  }
}

/**
 * Returns the query with a mark on each object that it makes: what `@` was there, under a symbol of its own, which
 * neither GROQ nor JSON sees. Symbols go along where objects are spread into each other.
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
