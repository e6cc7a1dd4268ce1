import type { ViewOptions } from '../engine/perspective.ts'

/** A query for the thread that takes its time. */
export interface SlowQuery {
  dataset: string
  query: string
  params: Record<string, unknown>
  view: ViewOptions
  identity: string
  now: Date
  projectId: string
}

export interface Job extends SlowQuery {
  id: number
  timeMaxMs: number
}

export type Answer =
  | { id: number; kind: 'result'; result: unknown }
  | { id: number; kind: 'timeout' }
  | { id: number; kind: 'refusal'; message: string }
  | { id: number; kind: 'fault'; message: string; code: string | undefined }
