import type { Period } from './figures.ts'

/** The last event of the record as it was published on a day. */
export interface PublishedHeadDto {
  /** `2026-11-29`, of UTC. */
  day: string
  seq: string
  hash: string
  /** ISO 8601, UTC. */
  publishedAt: string
}

export interface TransparencyDto {
  /** Months and years with any figure, the latest first; each year before its months. */
  periods: Period[]
  /** The last published heads of the record, the latest first. */
  heads: PublishedHeadDto[]
  /** The spam score at work, measured on comments unknown to it. */
  spam: { precision: number; recall: number; n: number; trainedAt: string }
  /** When the current month was counted. ISO 8601, UTC. */
  countedAt: string
}
