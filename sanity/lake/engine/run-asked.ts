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
  /** Only a change that touches one of these can change the result. */
  dependencies: Set<Dependency>
}

/**
 * As `runAsked`, also for queries with `diff::`, which get no source map.
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

/**
 * Runs a query, with a source map if `pathStyle` is given. @throws QueryParseError, QueryRunError, QueryTimeoutError
 */
export function runAsked({
  pathStyle,
  ...asked
}: QueryRun & { pathStyle?: PathStyle | undefined }): QueryAnswer {
  const dependencies = dependenciesOfQuery(parseQuery(asked))
  const run = { ...asked, onDereference: (id: string) => dependencies.add(onDocument(id)) }
  const answer = pathStyle ? runMappedQuery({ ...run, pathStyle }) : { result: runQuery(run) }
  return { ...answer, dependencies }
}
