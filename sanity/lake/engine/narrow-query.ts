import type { ExprNode } from 'groq-js'
import { isRecord } from './document.ts'
import type { LakeDocument } from './document.ts'
import type { DocumentIndex } from './document-index.ts'

/**
 * Rewrites `*[_type == "post" && …]` to filter the documents that an index finds, not all. The filter stays whole, so
 * the result can't differ from that of the original query.
 */
export function narrowQuery({ tree, index }: { tree: ExprNode; index: DocumentIndex }): ExprNode {
  return rewrite({ node: tree, index }) as ExprNode
}

function rewrite({ node, index }: { node: unknown; index: DocumentIndex }): unknown {
  if (Array.isArray(node)) return node.map((part: unknown) => rewrite({ node: part, index }))
  if (!isRecord(node) || node['type'] === 'Value') return node
  const rewritten: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(node)) rewritten[key] = rewrite({ node: part, index })
  if (!isFilterOfEverything(node)) return rewritten
  const candidates = findCandidates({ condition: node.expr, index })
  if (candidates) rewritten['base'] = { type: 'Value', value: candidates }
  return rewritten
}

function isFilterOfEverything(node: Record<string, unknown>): node is { type: 'Filter'; expr: ExprNode } {
  return node['type'] === 'Filter' && isRecord(node['base']) && node['base']['type'] === 'Everything'
}

interface Condition {
  condition: ExprNode
  index: DocumentIndex
}

/** The smallest list from an index that contains all matches; undefined when no index applies. */
function findCandidates({ condition, index }: Condition): readonly LakeDocument[] | undefined {
  if (condition.type === 'Group') return findCandidates({ condition: condition.base, index })
  if (condition.type === 'And') {
    const left = findCandidates({ condition: condition.left, index })
    const right = findCandidates({ condition: condition.right, index })
    if (!left || !right) return left ?? right
    return left.length <= right.length ? left : right
  }
  if (condition.type !== 'OpCall') return undefined
  const { op, left, right } = condition
  if (op === '==') return findEqual({ left, right, index }) ?? findEqual({ left: right, right: left, index })
  if (op === 'in') return findIn({ left, right, index })
  return undefined
}

interface Comparison {
  left: ExprNode
  right: ExprNode
  index: DocumentIndex
}

function findEqual({ left, right, index }: Comparison): readonly LakeDocument[] | undefined {
  const value = right.type === 'Value' ? (right.value as unknown) : undefined
  if (typeof value !== 'string') return undefined
  const path = pathOf(left)
  if (path === '_id') return asList(index.get(value))
  if (path === '_type') return index.withType(value)
  if (path === 'slug.current') return index.withSlug(value)
  return undefined
}

function findIn({ left, right, index }: Comparison): readonly LakeDocument[] | undefined {
  const values = new Set(stringsOf(right))
  if (values.size === 0) return undefined
  const path = pathOf(left)
  const sorted = [...values].sort()
  if (path === '_id') return sorted.flatMap((id) => asList(index.get(id)))
  if (path === '_type') return inIdOrder(sorted.flatMap((type) => index.withType(type)))
  return undefined
}

function asList(document: LakeDocument | undefined): readonly LakeDocument[] {
  return document ? [document] : []
}

function inIdOrder(documents: LakeDocument[]): readonly LakeDocument[] {
  return documents.sort((a, b) => (a._id < b._id ? -1 : 1))
}

/** The path of an attribute of the filtered document, such as `slug.current`; undefined for other expressions. */
export function pathOf(node: ExprNode): string | undefined {
  if (node.type !== 'AccessAttribute') return undefined
  if (!node.base) return node.name
  const base = pathOf(node.base)
  return base === undefined ? undefined : `${base}.${node.name}`
}

/** The strings of a literal list; empty when an element is anything else. */
export function stringsOf(node: ExprNode): string[] {
  const values = literalsOf(node)
  return values.every((value) => typeof value === 'string') ? values : []
}

function literalsOf(node: ExprNode): unknown[] {
  if (node.type === 'Value') return Array.isArray(node.value) ? (node.value as unknown[]) : []
  if (node.type !== 'Array') return []
  return node.elements.map(({ value, isSplat }) =>
    !isSplat && value.type === 'Value' ? (value.value as unknown) : undefined,
  )
}
