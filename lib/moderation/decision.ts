import type { ChangeReason } from '#lib/comments/change.ts'
import type { CommentStatus } from '#lib/comments/comment.ts'

/** The decisions of a moderator on a comment. */
export const decisions = ['publish', 'reject', 'spam', 'delete'] as const

export type Decision = (typeof decisions)[number]

interface Outcome {
  to: CommentStatus
  from: readonly CommentStatus[]
  /** The reason of the change, as `transitions` in `lib/comments/change.ts` lists it. */
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

/** The measure in a statement of reasons: `removed` if the comment was published or is deleted, else `rejected`. */
export function measureOf({
  from,
  decision,
}: {
  from: CommentStatus
  decision: Decision
}): 'rejected' | 'removed' {
  return from === 'PUBLISHED' || decision === 'delete' ? 'removed' : 'rejected'
}
