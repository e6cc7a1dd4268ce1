import { wordsShownMin } from '#lib/text.ts'
import type { Mark } from './marks.ts'

/** Statuses of a comment as the database keeps them. */
export const commentStatuses = ['PUBLISHED', 'HELD', 'REJECTED', 'SPAM', 'DELETED'] as const

export type CommentStatus = (typeof commentStatuses)[number]

/** Fewest characters that a comment shows (`countVisible`). */
export const bodyLengthMin = wordsShownMin
/** Most characters of the normalized source (`countCharacters`). */
export const bodyLengthMax = 5_000

/**
 * Longest source whose characters are counted, in UTF-16 units: eight for each character. One letter under a million
 * accents is refused uncounted.
 */
export const bodyUnitsMax = 40_000

/** What the discussion needs to know of its post. */
export interface CommentedPost {
  id: string
  slug: string
  title: string
  /** ISO 8601, UTC. */
  publishedAt: string
  discussion: {
    mode: 'open' | 'premoderated' | 'closed' | 'closesAfterDays'
    closesAfterDays: number | null
  }
}

/** A comment as the pure rules see it. */
export interface CommentFacts {
  id: string
  postId: string
  parentId: string | null
  rootId: string | null
  depth: number
  authorId: string
  status: CommentStatus
  version: number
  marks: readonly Mark[]
  createdAt: Date
}

// Line ends of other systems, the soft break of slides and the page break of printers.
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g
// Control characters except tab and line feed: PostgreSQL refuses NUL, and terminals obey others.
const controls = /[^\P{Cc}\t\n]/gu

/** The source as it is stored: well-formed, trimmed, each line end a line feed, no other control character but tab. */
export function normalizeBody(source: string): string {
  return source.toWellFormed().replace(lineEnds, '\n').replace(controls, '').trim()
}
