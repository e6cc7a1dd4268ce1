import type { ChangeReason } from '#lib/comments/change.ts'
import type { CommentStatus } from '#lib/comments/comment.ts'

/** What a moderator does with a comment. */
export const decisions = ['publish', 'reject', 'spam', 'delete'] as const

export type Decision = (typeof decisions)[number]

interface Outcome {
  to: CommentStatus
  from: readonly CommentStatus[]
  /** The name of the change in the table of transitions. */
  change: ChangeReason
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

/** The measure as a statement of reasons names it. A comment that was never shown can only be rejected. */
export function measureOf({
  from,
  decision,
}: {
  from: CommentStatus
  decision: Decision
}): 'rejected' | 'removed' {
  return from === 'PUBLISHED' || decision === 'delete' ? 'removed' : 'rejected'
}
