import type { Queue } from './queue.ts'

/** What became of one comment of a decision. Times are ISO 8601, UTC. */
export interface DecidedDto {
  id: string
  /**
   * `done`; `decided`: it was no longer as it was seen, and `by` decided; `own`: nobody decides on their own words;
   * `not-found`: there is no such comment.
   */
  outcome: 'done' | 'decided' | 'own' | 'not-found'
  /** The event of the record, by which the decision is undone; null unless `done`. */
  event: string | null
  /** Who decided before, and when; null unless `decided` by a moderator. */
  by: { name: string | null; at: string } | null
}

/** Why a comment waits: what a check found, for the moderator. */
export interface FindingDto {
  check: string
  sentence: string
  numbers: Record<string, number>
}

/** A comment as moderators see it. */
export interface QueuedCommentDto {
  id: string
  status: Queue
  post: { id: string; slug: string | null; title: string | null }
  /** What it answers; null at the top of a thread. */
  answers: { id: string; body: string; author: string | null } | null
  /** Markdown. */
  body: string
  version: number
  createdAt: string
  editedAt: string | null
  author: {
    id: string
    name: string | null
    since: string
    published: number
    refused: number
  }
  findings: FindingDto[]
}

export interface QueuePageDto {
  comments: QueuedCommentDto[]
  next: string | null
}

/** How many comments a queue holds, and since when its oldest waits. */
export interface QueueCountDto {
  queue: Queue
  count: number
  oldest: string | null
}

/** Why a comment is not shown, for its writer: the fields of article 17 of the Digital Services Act. */
export interface StatementDto {
  measure: 'rejected' | 'removed'
  /** Markdown; null when the words are gone. */
  body: string | null
  post: { slug: string; title: string } | null
  ground: 'guidelines' | 'law'
  clause: string
  explanation: string
  note: string | null
  /** Whether a machine found it; a person decided nevertheless. */
  wasFoundByCheck: boolean
  wasDecidedByPerson: boolean
  decidedAt: string
  /** When the decision was taken back; null while it holds. */
  liftedAt: string | null
}
