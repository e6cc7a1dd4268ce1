import type { ViewOptions } from '../engine/perspective.ts'
import type { QueryAnswer } from '../engine/run-asked.ts'
import type { PathStyle } from '../engine/source-map-writer.ts'

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

export interface Job extends SlowQuery {
  id: number
  timeMaxMs: number
}

export type Answer =
  | { id: number; kind: 'result'; answer: QueryAnswer }
  | { id: number; kind: 'timeout' }
  | { id: number; kind: 'refusal'; message: string }
  | { id: number; kind: 'fault'; message: string; code: string | undefined }
