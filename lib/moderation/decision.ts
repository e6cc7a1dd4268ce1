import { z } from 'zod'
import type { ChangeReason } from '#lib/comments/change.ts'
import { commentStatuses } from '#lib/comments/comment.ts'
import type { CommentStatus } from '#lib/comments/comment.ts'

/** The decisions of a moderator on a comment. */
export const decisions = ['publish', 'keep', 'reject', 'spam', 'delete'] as const

export type Decision = (typeof decisions)[number]

interface Outcome {
  to: CommentStatus
  from: readonly CommentStatus[]
  /** The reason of the change, as `transitions` in `lib/comments/change.ts` lists it; null for no change. */
  change: ChangeReason | null
  /** Whether the writer gets a statement of reasons. */
  restricts: boolean
  /** Whether the moderator chooses a reason; else it follows from the decision. */
  asksForReason: boolean
}

export const outcomes: Record<Decision, Outcome> = {
  publish: {
    to: 'PUBLISHED',
    from: ['HELD', 'REJECTED', 'SPAM'],
    change: 'release',
    restricts: false,
    asksForReason: false,
  },
  // The open reports of a published comment are refused, and it stays.
  keep: { to: 'PUBLISHED', from: ['PUBLISHED'], change: null, restricts: false, asksForReason: false },
  reject: {
    to: 'REJECTED',
    from: ['HELD', 'PUBLISHED', 'SPAM'],
    change: 'refuse',
    restricts: true,
    asksForReason: true,
  },
  spam: {
    to: 'SPAM',
    from: ['HELD', 'PUBLISHED', 'REJECTED'],
    change: 'refuse',
    restricts: true,
    asksForReason: false,
  },
  delete: {
    to: 'DELETED',
    from: ['HELD', 'PUBLISHED', 'REJECTED', 'SPAM'],
    change: 'remove',
    restricts: true,
    asksForReason: true,
  },
}

/** What the event of a decision or an undo says about the comment's status. */
export const decisionData = z.object({ from: z.enum(commentStatuses), to: z.enum(commentStatuses) })

/** The comment that an event is about, by the event's subject; null for an event about something else. */
export function commentOfSubject(subject: string): string | null {
  return /^comment:(.+)$/.exec(subject)?.[1] ?? null
}

/** The decisions on a comment with a status; `keep` only where there are reports. */
export const possibleDecisions = ({ status, isReported }: { status: CommentStatus; isReported: boolean }) =>
  decisions.filter(
    (decision) => outcomes[decision].from.includes(status) && (decision !== 'keep' || isReported),
  )

/** Measures against a person. */
const measuresOfPerson = ['warned', 'slowed', 'held', 'suspended', 'banned'] as const

/**
 * What a statement of reasons is about: a comment or a person. `hidden`: a published comment is held until a moderator has
 * decided. `folded`: readers see it when they open it.
 */
export const measures = ['rejected', 'removed', 'hidden', 'folded', ...measuresOfPerson] as const

export type Measure = (typeof measures)[number]

/** Whether a measure is against a person, and not against a comment. */
export function isOfPerson(measure: string): measure is (typeof measuresOfPerson)[number] {
  return measuresOfPerson.some((known) => known === measure)
}

/** The measure in a statement of reasons: `removed` if the comment was published or is deleted, else `rejected`. */
export function measureOf({ from, decision }: { from: CommentStatus; decision: Decision }): Measure {
  return from === 'PUBLISHED' || decision === 'delete' ? 'removed' : 'rejected'
}
