import type { QueueCountDto } from './dto.ts'

/** The status that the comments of each queue have. */
export const statusOfQueue = {
  held: 'HELD',
  published: 'PUBLISHED',
  rejected: 'REJECTED',
  spam: 'SPAM',
} as const satisfies Record<QueueCountDto['queue'], string>

/** Counts above this are told as that many: nobody reads on, and counting further costs more with each comment. */
export const countMax = 1_000
