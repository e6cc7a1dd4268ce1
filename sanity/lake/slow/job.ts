import type { Dependency } from '../engine/query-dependencies.ts'
import type { ViewOptions } from '../engine/perspective.ts'
import type { PathStyle } from '../engine/source-map-writer.ts'

/** A query for the slow process. */
export interface SlowQuery {
  dataset: string
  query: string
  params: Record<string, unknown>
  view: ViewOptions
  identity: string
  now: Date
  projectId: string
  /** The form of paths in the source map; without it, no map is made. */
  pathStyle?: PathStyle | undefined
}

export interface Job extends SlowQuery {
  timeMaxMs: number
}

/** Serialized in the slow process, since that takes time, too. */
export interface WrittenAnswer {
  /** `{"result": …, "resultSourceMap": …}` */
  json: string
  dependencies: Set<Dependency>
}

export type Answer =
  | { kind: 'result'; answer: WrittenAnswer }
  | { kind: 'timeout' }
  | { kind: 'malformed'; fault: { description: string; query: string; start: number; end: number } }
  | { kind: 'refusal'; message: string }
  | { kind: 'fault'; message: string; code: string | undefined }
