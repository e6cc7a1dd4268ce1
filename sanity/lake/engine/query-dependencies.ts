import type { ExprNode } from 'groq-js'
import { publishedIdOf } from './document-id.ts'
import { isRecord } from './document.ts'
import { pathOf, stringsOf } from './narrow-query.ts'

/**
 * What a result depends on: one document (by published id, for all its versions), all of a type, all with a slug, or
 * all documents.
 */
export type Dependency = `id:${string}` | `type:${string}` | `slug:${string}` | 'all'

export const onDocument = (id: string): Dependency => `id:${publishedIdOf(id)}`

/** Functions that read the dataset. */
const lookingNamespaces = new Set(['documents', 'releases', 'sanity'])

/**
 * The dependencies that the text of a query shows, rather too many than too few. The targets of references are known
 * only when it runs.
 */
export function dependenciesOfQuery(tree: ExprNode): Set<Dependency> {
  const dependencies = new Set<Dependency>()
  collect({ node: tree, dependencies })
  return dependencies
}

function collect({ node, dependencies }: { node: unknown; dependencies: Set<Dependency> }) {
  if (Array.isArray(node)) {
    for (const part of node) collect({ node: part, dependencies })
    return
  }
  if (!isRecord(node) || node['type'] === 'Value') return
  if (node['type'] === 'Everything') dependencies.add('all')
  if (node['type'] === 'FuncCall' && lookingNamespaces.has(String(node['namespace']))) dependencies.add('all')
  if (isFilterOfEverything(node)) {
    for (const dependency of termsOf(node.expr) ?? ['all' as const]) dependencies.add(dependency)
    collect({ node: node.expr, dependencies })
    return
  }
  for (const part of Object.values(node)) collect({ node: part, dependencies })
}

function isFilterOfEverything(node: Record<string, unknown>): node is { expr: ExprNode } {
  return node['type'] === 'Filter' && isRecord(node['base']) && node['base']['type'] === 'Everything'
}

/** The dependencies of all documents that can meet the condition; undefined when any document can. */
function termsOf(condition: ExprNode): Dependency[] | undefined {
  switch (condition.type) {
    case 'Group':
      return termsOf(condition.base)
    case 'And':
      return narrower({ left: termsOf(condition.left), right: termsOf(condition.right) })
    case 'Or': {
      const [left, right] = [termsOf(condition.left), termsOf(condition.right)]
      return left && right && [...left, ...right]
    }
    case 'OpCall': {
      const { op, left, right } = condition
      if (op === '==') return equalTo({ left, right }) ?? equalTo({ left: right, right: left })
      return op === 'in' ? among({ left, values: stringsOf(right) }) : undefined
    }
    default:
      return undefined
  }
}

interface Terms {
  left: Dependency[] | undefined
  right: Dependency[] | undefined
}

/** Single documents before all of a type. */
function narrower({ left, right }: Terms): Dependency[] | undefined {
  if (!left || !right) return left ?? right
  const hasType = (terms: Dependency[]) => terms.some((term) => term.startsWith('type:'))
  if (hasType(left) !== hasType(right)) return hasType(left) ? right : left
  return left.length <= right.length ? left : right
}

function equalTo({ left, right }: { left: ExprNode; right: ExprNode }): Dependency[] | undefined {
  const value = right.type === 'Value' ? (right.value as unknown) : undefined
  return typeof value === 'string' ? among({ left, values: [value] }) : undefined
}

function among({ left, values }: { left: ExprNode; values: string[] }): Dependency[] | undefined {
  if (values.length === 0) return undefined
  switch (pathOf(left)) {
    case '_id':
      return values.map(onDocument)
    case '_type':
      return values.map((type) => `type:${type}` as const)
    case 'slug.current':
      return values.map((slug) => `slug:${slug}` as const)
    default:
      return undefined
  }
}
