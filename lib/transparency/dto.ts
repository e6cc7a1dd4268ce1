import type { Trust } from '#lib/standing/trust.ts'
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

/** The spam score at work, measured on comments unknown to it. */
export interface SpamScoreDto {
  /** Decimal number; `shipped` for the model that comes with the site. */
  version: string
  /** From 0 to 1. */
  precision: number
  recall: number
  /** Number of comments that it was measured on. */
  n: number
  /** ISO 8601, UTC. */
  trainedAt: string
}

export interface TransparencyDto {
  /** Months and years with any figure, the latest first; each year before its months. */
  periods: Period[]
  /** The last published heads of the record, the latest first. */
  heads: PublishedHeadDto[]
  spam: SpamScoreDto
  /** When the current month was counted. ISO 8601, UTC. */
  countedAt: string
}

/** Figures for moderators. Times are in hours. */
export interface InsightsDto {
  /** The last 30 days of the site's zone, as `2026-11-29`. */
  days: { day: string; written: number; held: number; decided: number }[]
  /** Comments that wait, by how long: under an hour, a day, three days, or longer. */
  queue: {
    waiting: number
    /** ISO 8601, UTC. */
    oldest: string | null
    hour: number
    day: number
    threeDays: number
    longer: number
  }
  /** Decisions of the last 30 days on held comments; null without any. */
  timeToDecision: { count: number; median: number; p90: number } | null
  /** Decisions of the last 90 days on comments that a check held. */
  checks: { check: string; decided: number; released: number; overturned: number }[]
  /** People who wrote in the last 30 days, 2,000 at most. */
  people: { trust: Trust; count: number }[]
  /** Second looks of the last 90 days, and what waits for one. */
  secondLooks: { given: number; agreed: number; waiting: number }
  spam: SpamScoreDto
}
