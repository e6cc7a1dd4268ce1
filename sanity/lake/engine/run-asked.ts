import { isAsyncOnly } from './bounded-query.ts'
import { parseQuery } from './parse-query.ts'
import { dependenciesOfQuery, onDocument } from './query-dependencies.ts'
import type { Dependency } from './query-dependencies.ts'
import { runQuery, runQueryAsync } from './run-query.ts'
import type { QueryRun } from './run-query.ts'
import { runMappedQuery } from './source-map.ts'
import type { PathStyle, SourceMap } from './source-map-writer.ts'

export interface QueryAnswer {
  result: unknown
  resultSourceMap?: SourceMap
  /** No change of a document changes the result but one that touches one of these. */
  dependencies: Set<Dependency>
}

/**
 * The same, also for what compares documents (`diff::`), of which no source map is made.
 *
 * @throws QueryParseError, QueryRunError, QueryTimeoutError
 */
export async function runAskedAsync(
  asked: QueryRun & { pathStyle?: PathStyle | undefined },
): Promise<QueryAnswer> {
  const tree = parseQuery(asked)
  if (!isAsyncOnly(tree)) return runAsked(asked)
  const dependencies = dependenciesOfQuery(tree)
  const onDereference = (id: string) => dependencies.add(onDocument(id))
  return { result: await runQueryAsync({ ...asked, onDereference }), dependencies }
}

/** Runs a query, with a source map where one is asked for. @throws QueryParseError, QueryRunError, QueryTimeoutError */
export function runAsked({
  pathStyle,
  ...asked
}: QueryRun & { pathStyle?: PathStyle | undefined }): QueryAnswer {
  const dependencies = dependenciesOfQuery(parseQuery(asked))
  const run = { ...asked, onDereference: (id: string) => dependencies.add(onDocument(id)) }
  const answer = pathStyle ? runMappedQuery({ ...run, pathStyle }) : { result: runQuery(run) }
  return { ...answer, dependencies }
}
