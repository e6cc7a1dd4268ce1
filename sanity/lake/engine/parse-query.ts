import { GroqSyntaxError, parse } from 'groq-js'
import type { ExprNode } from 'groq-js'
import { findExcess } from './limit-query.ts'

/** A fault in a query and its position, in UTF-16 offsets; `end` is exclusive. */
export class QueryParseError extends Error {
  readonly query: string
  readonly start: number
  readonly end: number

  constructor({ description, query, start, end }: QueryFault) {
    super(description)
    this.name = 'QueryParseError'
    this.query = query
    this.start = start
    this.end = end
  }
}

interface QueryFault {
  description: string
  query: string
  start: number
  end: number
}

export interface Query {
  query: string
  params: Readonly<Record<string, unknown>>
}

const treeCountMax = 500
/** Longer queries are seldom repeated and would fill the memory. */
const keptKeyLengthMax = 20_000
const trees = new Map<string, ExprNode>()

/**
 * Parses a query with its parameters filled in, and caches the tree.
 *
 * @throws QueryParseError also for a parameter that is used but not given, as the hosted service does.
 */
export function parseQuery({ query, params }: Query): ExprNode {
  const key = JSON.stringify([query, params])
  const known = trees.get(key)
  if (known) return known
  const tree = parseAnew({ query, params })
  assertWithinLimits({ query, tree })
  assertParametersGiven({ query, node: tree })
  if (key.length > keptKeyLengthMax) return tree
  if (trees.size >= treeCountMax) trees.delete(trees.keys().next().value ?? '')
  trees.set(key, tree)
  return tree
}

/**
 * Parses an expression about a change, which may use `before()`, `after()` and `delta::`.
 *
 * @throws QueryParseError
 */
export function parseDelta(query: string): ExprNode {
  const tree = parseAnew({ query, params: {}, mode: 'delta' })
  assertWithinLimits({ query, tree })
  assertParametersGiven({ query, node: tree })
  return tree
}

function parseAnew({ query, params, mode = 'normal' }: Query & { mode?: 'normal' | 'delta' }): ExprNode {
  try {
    return parse(query, { params, mode })
  } catch (error) {
    throw new QueryParseError(faultOf({ query, error }))
  }
}

function faultOf({ query, error }: { query: string; error: unknown }): QueryFault {
  if (error instanceof GroqSyntaxError) {
    const start = Math.min(error.position, query.length)
    return {
      description: uncapitalize(withoutPosition(error.message)),
      query,
      start,
      end: endOfToken(query, start),
    }
  }
  // Nesting deeper than the parser's stack.
  if (error instanceof RangeError) {
    return { description: 'query is nested too deeply', query, start: 0, end: query.length }
  }
  const description = uncapitalize(error instanceof Error ? error.message : String(error))
  return { description, query, start: 0, end: query.length }
}

function withoutPosition(message: string): string {
  return message.replace(/^Syntax error in GROQ query at position \d+:?\s*/, '')
}

function uncapitalize(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function endOfToken(query: string, start: number): number {
  const token = /^(?:\w+|\S)/.exec(query.slice(start))
  return start + (token?.[0].length ?? 0)
}

/** Must come first: later checks recurse as deep as the query. */
function assertWithinLimits({ query, tree }: { query: string; tree: ExprNode }) {
  const excess = findExcess(tree)
  if (excess !== undefined)
    throw new QueryParseError({ description: excess, query, start: 0, end: query.length })
}

function assertParametersGiven({ query, node }: { query: string; node: unknown }) {
  if (typeof node !== 'object' || node === null) return
  if ('type' in node && node.type === 'Parameter' && 'name' in node) {
    const name = `$${String(node.name)}`
    const start = Math.max(query.indexOf(name), 0)
    const description = `param ${name} referenced, but not provided`
    throw new QueryParseError({ description, query, start, end: start + name.length })
  }
  // The value of a literal is data, not syntax.
  if ('type' in node && node.type === 'Value') return
  for (const part of Object.values(node)) assertParametersGiven({ query, node: part })
}
