/** The queues that moderators work through, with the status of their comments. */
export const statusOfQueue = {
  held: 'HELD',
  published: 'PUBLISHED',
  rejected: 'REJECTED',
  spam: 'SPAM',
} as const

export type Queue = keyof typeof statusOfQueue

export const queues = ['held', 'published', 'rejected', 'spam'] as const satisfies Queue[]

/** Counts above this are told as that many: nobody reads on, and counting further costs more with each comment. */
export const countMax = 1_000
