import type { ExprNode } from 'groq-js'
import { isRecord } from './document.ts'

const depthMax = 300
const literalLengthMax = 1_000
/**
 * `*word*` needs two. groq-js turns patterns into regular expressions; each further wildcard raises their time by a
 * power.
 */
const wildcardsMax = 2

/**
 * Why a query could not be stopped while it runs, in words; undefined for nearly all queries. A deadline acts between
 * the steps of a query, not within one pattern match or the parser's recursion.
 */
export function findExcess(tree: ExprNode): string | undefined {
  return find({ node: tree, depth: 0 })
}

function find({ node, depth }: { node: unknown; depth: number }): string | undefined {
  if (depth > depthMax) return `query is nested deeper than ${depthMax} levels`
  if (!isRecord(node) && !Array.isArray(node)) return undefined
  if (isRecord(node) && node['type'] === 'Value') return undefined
  const excess = isRecord(node) ? findOwn(node) : undefined
  if (excess !== undefined) return excess
  for (const part of Object.values(node)) {
    const found = find({ node: part, depth: depth + 1 })
    if (found !== undefined) return found
  }
  return undefined
}

function findOwn(node: Record<string, unknown>): string | undefined {
  if (node['type'] === 'FuncCall' && node['name'] === 'path') {
    const segments = literalsIn(node['args']).flatMap((text) => text.split('.'))
    if (segments.filter((segment) => segment === '**').length > wildcardsMax)
      return `a path may have ${wildcardsMax} times ** at most`
  }
  if (node['type'] !== 'OpCall' || (node['op'] !== 'match' && node['op'] !== 'in')) return undefined
  if (literalsIn(node['left']).some((text) => text.length > literalLengthMax))
    return `a text in the query may be compared up to ${literalLengthMax} characters only`
  if (node['op'] === 'in') return undefined
  const terms = literalsIn(node['right']).flatMap((text) => text.split(/\s+/))
  if (terms.some((term) => term.split('*').length - 1 > wildcardsMax))
    return `a word of a pattern may have ${wildcardsMax} wildcards at most`
  return undefined
}

/** All texts in a part of a query, including its parameters. */
function literalsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  if (isRecord(node) && node['type'] === 'Value') return stringsIn(node['value'])
  return Object.values(node).flatMap(literalsIn)
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.flatMap(stringsIn) : []
}
