import type { ImageFacts } from './read-image.ts'
import type { Rendering } from './render-image.ts'

export type PictureTask = { kind: 'read'; bytes: Uint8Array } | ({ kind: 'render' } & Rendering)

/** After `workMaxMs` of processor time the process ends itself. */
export type PictureJob = PictureTask & { workMaxMs: number }

export type PictureReply =
  | { kind: 'facts'; facts: ImageFacts }
  | { kind: 'picture'; bytes: Uint8Array }
  | { kind: 'fault'; status: number; message: string }
