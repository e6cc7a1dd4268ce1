import { runQuery } from './run-query.ts'
import type { QueryRun } from './run-query.ts'
import { runMappedQuery } from './source-map.ts'
import type { PathStyle, SourceMap } from './source-map-writer.ts'

/** Runs a query, with a source map where one is asked for. @throws QueryParseError, QueryRunError, QueryTimeoutError */
export function runAsked({ pathStyle, ...run }: QueryRun & { pathStyle?: PathStyle | undefined }): {
  result: unknown
  resultSourceMap?: SourceMap
} {
  return pathStyle ? runMappedQuery({ ...run, pathStyle }) : { result: runQuery(run) }
}
