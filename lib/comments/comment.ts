/** Statuses of a comment as the database keeps them. */
export type CommentStatus = 'PUBLISHED' | 'HELD' | 'REJECTED' | 'SPAM' | 'DELETED'

/** Length of the trimmed source, in characters as a person counts them. */
export const bodyLengthMin = 2
export const bodyLengthMax = 5_000

/**
 * Longest source looked at, in UTF-16 units: 5,000 characters of several code points each fit; a text that is one
 * letter under a million accents does not.
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
  createdAt: Date
}

// A slide's soft break, a printer's page and what other systems end a line with.
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g
// Everything that PostgreSQL or a terminal would choke on, save tab and line feed.
const controls = /[^\P{Cc}\t\n]/gu

/** The source as it is kept: well-formed, line ends as one character, no control characters, nothing around it. */
export function normalizeBody(source: string): string {
  return source.toWellFormed().replace(lineEnds, '\n').replace(controls, '').trim()
}
