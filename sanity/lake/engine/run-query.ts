import { evaluate, evaluateSync, toJS } from 'groq-js'
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
  /** A result longer than this is stopped like one that takes too long; by default, it is refused past what anybody can be sent. */
  resultLengthMax?: number
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
export function evaluateTree({ tree, ...run }: TreeRun): unknown {
  const { tick, resultLengthMax } = run
  try {
    const value = evaluateSync(guardQuery({ tree, tick }), optionsOf(run))
    // First, since the conversion walks it all without a pause.
    assertWritable({ value: value.data, tick, lengthMax: resultLengthMax })
    return toJS(value)
  } catch (error) {
    throw toQueryError(error, resultLengthMax)
  }
}

/** As `runQuery`, for what is `isAsyncOnly`. @throws QueryParseError, QueryRunError, QueryTimeoutError */
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
  // To whoever set a limit of their own, a long result is one that takes too long.
  if (error instanceof ResultTooLargeError && resultLengthMax !== undefined) return new QueryTimeoutError()
  if (error instanceof RangeError || error instanceof ResultTooLargeError)
    return new QueryRunError('query is nested too deeply or its result is too large')
  return new QueryRunError(error instanceof Error ? error.message : String(error))
}
