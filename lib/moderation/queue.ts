import type { CommentStatus } from '#lib/comments/comment.ts'

/** The queues with one status of comments each. */
export const statusOfQueue = {
  held: 'HELD',
  published: 'PUBLISHED',
  rejected: 'REJECTED',
  spam: 'SPAM',
} as const

export type StatusQueue = keyof typeof statusOfQueue

export const statusQueues = ['held', 'published', 'rejected', 'spam'] as const satisfies StatusQueue[]

/** The queue of a comment's status; a comment that a moderator deleted is shown as a rejected one. */
export const queueOf = (status: CommentStatus): StatusQueue =>
  statusQueues.find((queue) => statusOfQueue[queue] === status) ?? 'rejected'

/** `reported`: comments with open reports, published or held. */
export const queues = ['held', 'reported', 'published', 'rejected', 'spam'] as const

export type Queue = (typeof queues)[number]

export const isStatusQueue = (queue: Queue): queue is StatusQueue => queue !== 'reported'

/** Counting stops here: it costs more with each comment. */
export const countMax = 1_000
