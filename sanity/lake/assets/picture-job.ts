import type { ImageFacts } from './read-image.ts'
import type { Rendering } from './render-image.ts'

export type PictureJob = { kind: 'read'; bytes: Uint8Array } | ({ kind: 'render' } & Rendering)

export type PictureReply =
  | { kind: 'facts'; facts: ImageFacts }
  | { kind: 'picture'; bytes: Uint8Array }
  | { kind: 'fault'; status: number; message: string }
