import type { ExprNode } from 'groq-js'
import { isRecord } from './document.ts'
import { parseDelta, parseQuery, QueryParseError } from './parse-query.ts'
import type { Query } from './parse-query.ts'

const textLengthMax = 4_000
/**
 * groq-js parses each bracket within a bracket twice, once as a range: a depth of 18 takes a second, 40 would never
 * end.
 */
const bracketDepthMax = 12
const literalLengthMax = 100_000
const patternLengthMax = 200

/**
 * Parses a query whose time and memory certainly grow with the documents and its text, and not by powers of them. A
 * deadline can stop such a query between its steps. Undefined for any other query: it has to run in a process of its
 * own.
 *
 * @throws QueryParseError
 */
export function parseBounded({ query, params }: Query): ExprNode | undefined {
  if (!isShort(query)) return undefined
  // Each mention of a parameter is a copy of it.
  const mentions = query.split('$').length - 1
  if (mentions > 0 && mentions * JSON.stringify(params).length > literalLengthMax) return undefined
  const tree = parseQuery({ query, params })
  return isBounded({ node: tree, isMadeScope: false }) && !isAsyncOnly(tree) ? tree : undefined
}

function isShort(query: string): boolean {
  return query.length <= textLengthMax && bracketDepthOf(query) <= bracketDepthMax
}

/**
 * As `parseBounded`, for a query that can run nowhere else: one of a listener or a mutation. @throws QueryParseError
 */
export function getBounded(asked: Query): ExprNode {
  const tree = parseBounded(asked)
  if (tree) return tree
  throw tooCostly(asked.query)
}

/** As `getBounded`, for an expression about a change, as in webhooks. @throws QueryParseError */
export function getBoundedDelta(query: string): ExprNode {
  const tree = isShort(query) ? parseDelta(query) : undefined
  if (tree && isBounded({ node: tree, isMadeScope: false })) return tree
  throw tooCostly(query)
}

function tooCostly(query: string): QueryParseError {
  return new QueryParseError({
    description: 'query is too costly to run here',
    query,
    start: 0,
    end: query.length,
  })
}

/**
 * Whether groq-js evaluates the query only asynchronously. Such a query runs apart, since others would wait for it
 * here.
 */
export function isAsyncOnly(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(isAsyncOnly)
  if (!isRecord(node) || node['type'] === 'Value') return false
  return (
    (node['type'] === 'FuncCall' && node['namespace'] === 'diff') || Object.values(node).some(isAsyncOnly)
  )
}

/** The greatest depth; brackets within texts count, too. */
function bracketDepthOf(text: string): number {
  let depth = 0
  let most = 0
  for (const letter of text) {
    if ('([{'.includes(letter)) most = Math.max(most, (depth += 1))
    else if (')]}'.includes(letter)) depth = Math.max(0, depth - 1)
  }
  return most
}

interface Examined {
  node: unknown
  /** Whether `@` may be a value that the query has made. Only made values can grow from stage to stage. */
  isMadeScope: boolean
}

/** Functions whose time and result never exceed the length of their arguments, whatever those are. */
const lightFunctions = new Set(
  `global::coalesce global::count global::dateTime global::defined global::identity global::length global::string
   global::round global::now global::boost global::lower global::upper string::lower string::upper string::startsWith
   array::compact array::unique math::min math::max math::sum math::avg dateTime::now sanity::projectId sanity::dataset
   sanity::versionOf sanity::partOfRelease delta::operation`.split(/\s+/),
)
/** groq-js knows these names but throws at once. */
const missingNamespaces = new Set(['documents', 'geo', 'text', 'user'])
/** Functions that are bounded only for values of documents, which are trees of limited size. */
const plainFunctions = new Set(
  `global::references array::join pt::text delta::changedAny delta::changedOnly diff::changedAny diff::changedOnly`.split(
    ' ',
  ),
)

function isBounded({ node, isMadeScope }: Examined): boolean {
  if (Array.isArray(node)) return node.every((part: unknown) => isBounded({ node: part, isMadeScope }))
  if (!isRecord(node) || node['type'] === 'Value') return true
  if (!isOwnBounded({ node, isMadeScope })) return false
  const inner = isMadeScope || isMade({ node: node['base'], isMadeScope })
  return Object.entries(node).every(([key, part]) =>
    isBounded({ node: part, isMadeScope: key === 'expr' || key === 'args' ? inner : isMadeScope }),
  )
}

function isOwnBounded({
  node,
  isMadeScope,
}: {
  node: Record<string, unknown>
  isMadeScope: boolean
}): boolean {
  switch (node['type']) {
    case 'FuncCall':
      return isFunctionBounded({ node, isMadeScope })
    case 'OpCall':
      return isOperationBounded({ node, isMadeScope })
    case 'FlatMap':
      // Two long lists as items double the steps, even when the result is empty.
      return !isMadeScope && !isMade({ node: node['base'], isMadeScope })
    case 'ArrayElement':
      return node['isSplat'] !== true || !isMadeScope
    default:
      return true
  }
}

function isFunctionBounded({ node, isMadeScope }: { node: Record<string, unknown>; isMadeScope: boolean }) {
  const name = `${String(node['namespace'])}::${String(node['name'])}`
  if (lightFunctions.has(name) || missingNamespaces.has(String(node['namespace']))) return true
  if (name === 'global::path') return wordsOf(node['args'])?.every(hasOneLeap) ?? false
  return plainFunctions.has(name) && !isMadeScope && isPlain(node['args'])
}

const hasOneLeap = (path: string) => path.split('**').length <= 2

function isOperationBounded({ node, isMadeScope }: { node: Record<string, unknown>; isMadeScope: boolean }) {
  const { op, left, right } = node
  if (op === '+') return !isMadeScope && isPlain(left) && isPlain(right)
  if (op !== 'match') return true
  const patterns = wordsOf(right)
  if (isMadeScope || !patterns || patterns.join('').length > patternLengthMax) return false
  return isPlain(left) && !hasSum(left) && patterns.flatMap((text) => text.split(/\s+/)).every(isLinear)
}

/** With a wildcard between letters, matching takes the square of the text's length. */
const isLinear = (word: string) => /^\*?[^*]*\*?$/.test(word)

/** The texts of a literal or of a list of literals; undefined for anything else. */
function wordsOf(node: unknown): string[] | undefined {
  if (Array.isArray(node)) {
    const words = node.map(wordsOf)
    return words.every((word) => word !== undefined) ? words.flat() : undefined
  }
  if (!isRecord(node)) return typeof node === 'string' ? [node] : undefined
  if (node['type'] === 'Group') return wordsOf(node['base'])
  if (node['type'] === 'Array') return wordsOf(node['elements'])
  return node['type'] === 'ArrayElement' || node['type'] === 'Value' ? wordsOf(node['value']) : undefined
}

const plainTypes = new Set(
  `AccessAttribute AccessElement And Array ArrayCoerce ArrayElement Context Deref FuncCall Group InRange Neg Not OpCall Or Parent
   Pos Select SelectAlternative SelectorFuncCall SelectorNested Slice This Tuple Value`.split(/\s+/),
)

/** Whether an expression only picks from documents and literals, without stages of its own. */
function isPlain(node: unknown): boolean {
  if (Array.isArray(node)) return node.every(isPlain)
  if (!isRecord(node)) return true
  if (typeof node['type'] === 'string' && !plainTypes.has(node['type']) && !isItemPick(node)) return false
  return node['type'] === 'Value' || Object.values(node).every(isPlain)
}

/** `body[].text` is a stage, but makes no new values. */
function isItemPick(node: Record<string, unknown>): boolean {
  return node['type'] === 'Map' || node['type'] === 'FlatMap'
}

function hasSum(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(hasSum)
  if (!isRecord(node) || node['type'] === 'Value') return false
  return (node['type'] === 'OpCall' && node['op'] === '+') || Object.values(node).some(hasSum)
}

/** Whether a value may be or contain something that the query has made. */
function isMade({ node, isMadeScope }: Examined): boolean {
  if (Array.isArray(node)) return node.some((part: unknown) => isMade({ node: part, isMadeScope }))
  if (!isRecord(node)) return false
  switch (node['type']) {
    case 'Value':
    case 'Everything':
      return false
    case 'Object':
    case 'Array':
      return true
    case 'This':
    case 'Parent':
      return isMadeScope
    case 'Deref':
      return false
    case 'OpCall':
      return node['op'] === '+'
    case 'AccessAttribute':
      return node['base'] === undefined ? isMadeScope : isMade({ node: node['base'], isMadeScope })
    default:
      return Object.values(node).some((part) => isMade({ node: part, isMadeScope }))
  }
}
