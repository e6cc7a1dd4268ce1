import { evaluateSync, toJS } from 'groq-js'
import type { ExprNode } from 'groq-js'
import type { DocumentIndex } from './document-index.ts'
import { guardQuery, QueryTimeoutError } from './guard-query.ts'
import { assertWritable, ResultTooLargeError } from './measure-result.ts'
import { narrowQuery } from './narrow-query.ts'
import { parseQuery } from './parse-query.ts'
import type { Query } from './parse-query.ts'

/** A well-formed query that can't be evaluated, as one with a function that the lake lacks. */
export class QueryRunError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'QueryRunError'
  }
}

export interface QueryRun extends Query {
  /** What the caller may see; references lead nowhere else. */
  index: DocumentIndex
  /** What `identity()` gives. */
  identity: string
  /** What `now()` gives. */
  now: Date
  project: { projectId: string; dataset: string }
  /** Called as the query runs; may throw to stop it. */
  tick: () => void
  /** Told of the id of each reference that is followed, wherever it leads. */
  onDereference?: (id: string) => void
}

/**
 * Runs a GROQ query to its end, without giving way to others.
 *
 * @throws QueryParseError, QueryRunError, QueryTimeoutError
 */
export function runQuery({ query, params, index, ...run }: QueryRun): unknown {
  const tree = parseQuery({ query, params })
  return evaluateTree({ tree: narrowQuery({ tree, index }), params, index, ...run })
}

export type TreeRun = Omit<QueryRun, 'query'> & {
  tree: ExprNode
  documents?: readonly unknown[]
}

/** Evaluates a parsed query over `documents`, by default all that the caller sees. */
export function evaluateTree({
  tree,
  params,
  index,
  identity,
  now,
  project,
  tick,
  documents,
  onDereference,
}: TreeRun): unknown {
  try {
    const value = evaluateSync(guardQuery({ tree, tick }), {
      dataset: documents ?? index.all,
      params: { ...params },
      identity,
      timestamp: now,
      sanity: project,
      dereference: ({ _ref }) => {
        onDereference?.(_ref)
        return index.get(_ref)
      },
    })
    // First, since the conversion walks it all without a pause.
    assertWritable({ value: value.data, tick })
    return toJS(value)
  } catch (error) {
    if (error instanceof QueryTimeoutError) throw error
    if (error instanceof RangeError || error instanceof ResultTooLargeError)
      throw new QueryRunError('query is nested too deeply or its result is too large')
    throw new QueryRunError(error instanceof Error ? error.message : String(error))
  }
}
