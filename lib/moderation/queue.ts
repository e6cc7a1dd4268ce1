/** The queues of moderators, each with the status of its comments. */
export const statusOfQueue = {
  held: 'HELD',
  published: 'PUBLISHED',
  rejected: 'REJECTED',
  spam: 'SPAM',
} as const

export type Queue = keyof typeof statusOfQueue

export const queues = ['held', 'published', 'rejected', 'spam'] as const satisfies Queue[]

/** Counting stops here: it costs more with each comment. */
export const countMax = 1_000
