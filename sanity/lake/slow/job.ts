import type { ViewOptions } from '../engine/perspective.ts'
import type { PathStyle, SourceMap } from '../engine/source-map-writer.ts'

/** A query for the thread that takes its time. */
export interface SlowQuery {
  dataset: string
  query: string
  params: Record<string, unknown>
  view: ViewOptions
  identity: string
  now: Date
  projectId: string
  /** How the paths of a source map are written; none is made when left out. */
  pathStyle?: PathStyle | undefined
}

/** What a query gives, with a source map where one was asked for. */
export interface QueryResult {
  result: unknown
  resultSourceMap?: SourceMap
}

export interface Job extends SlowQuery {
  id: number
  timeMaxMs: number
}

export type Answer =
  | { id: number; kind: 'result'; result: QueryResult }
  | { id: number; kind: 'timeout' }
  | { id: number; kind: 'refusal'; message: string }
  | { id: number; kind: 'fault'; message: string; code: string | undefined }
