import { evaluate, evaluateSync, toJS } from 'groq-js'
import type { ExprNode } from 'groq-js'
import type { DocumentIndex } from './document-index.ts'
import { guardQuery, QueryTimeoutError } from './guard-query.ts'
import { assertWritable, ResultTooLargeError } from './measure-result.ts'
import { narrowQuery } from './narrow-query.ts'
import { parseQuery } from './parse-query.ts'
import type { Query } from './parse-query.ts'

/** A well-formed query that can't be evaluated, as with an unknown function. */
export class QueryRunError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'QueryRunError'
  }
}

export interface QueryRun extends Query {
  /** The documents that the caller may see; references lead only to these. */
  index: DocumentIndex
  /** The value of `identity()`. */
  identity: string
  /** The value of `now()`. */
  now: Date
  project: { projectId: string; dataset: string }
  /** Called while the query runs; throwing stops it. */
  tick: () => void
  /** A longer result throws `QueryTimeoutError`. Without this, a fixed limit applies and throws `QueryRunError`. */
  resultLengthMax?: number
  /** Called with the id of each followed reference, found or not. */
  onDereference?: (id: string) => void
}

/**
 * Runs a GROQ query synchronously to its end.
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

/** Evaluates a parsed query over `documents`; without them, over all that the caller sees. */
export function evaluateTree({ tree, ...run }: TreeRun): unknown {
  const { tick, resultLengthMax } = run
  try {
    const value = evaluateSync(guardQuery({ tree, tick }), optionsOf(run))
    // Must come first: the conversion walks the whole result without a pause.
    assertWritable({ value: value.data, tick, lengthMax: resultLengthMax })
    return toJS(value)
  } catch (error) {
    throw toQueryError(error, resultLengthMax)
  }
}

/** As `runQuery`, for queries that are `isAsyncOnly`. @throws QueryParseError, QueryRunError, QueryTimeoutError */
export async function runQueryAsync({ query, params, ...run }: QueryRun): Promise<unknown> {
  const { tick, resultLengthMax } = run
  const tree = narrowQuery({ tree: parseQuery({ query, params }), index: run.index })
  try {
    const value = await evaluate(guardQuery({ tree, tick }), optionsOf({ ...run, params }))
    const data: unknown = await value.get()
    assertWritable({ value: data, tick, lengthMax: resultLengthMax })
    return data
  } catch (error) {
    throw toQueryError(error, resultLengthMax)
  }
}

function optionsOf({
  params,
  index,
  identity,
  now,
  project,
  documents,
  onDereference,
}: Omit<TreeRun, 'tree'>) {
  return {
    dataset: documents ?? index.all,
    params: { ...params },
    identity,
    timestamp: now,
    sanity: project,
    dereference: ({ _ref }: { _ref: string }) => {
      onDereference?.(_ref)
      return index.get(_ref)
    },
  }
}

function toQueryError(error: unknown, resultLengthMax: number | undefined): Error {
  if (error instanceof QueryTimeoutError) return error
  // A caller with a limit of its own treats a long result as a slow query.
  if (error instanceof ResultTooLargeError && resultLengthMax !== undefined) return new QueryTimeoutError()
  if (error instanceof RangeError || error instanceof ResultTooLargeError)
    return new QueryRunError('query is nested too deeply or its result is too large')
  return new QueryRunError(error instanceof Error ? error.message : String(error))
}
