import { z } from 'zod'
import type { DecidedDto, QueueCountDto, QueuedCommentDto } from './dto.ts'
import { queues } from './queue.ts'

/** The shapes of `dto.ts` for the API's description. The type annotations keep both alike. */

const time = z.iso.datetime()
const queue = z.enum(queues)

export const decidedSchema: z.ZodType<DecidedDto> = z.object({
  id: z.uuid(),
  outcome: z.enum(['done', 'decided', 'own', 'not-found']),
  event: z
    .string()
    .nullable()
    .meta({ description: 'Number of the decision, for an undo; null unless done.' }),
  by: z
    .object({ name: z.string().nullable(), at: time })
    .nullable()
    .meta({ description: 'Who decided last; null unless decided by a moderator.' }),
})

const queuedCommentSchema: z.ZodType<QueuedCommentDto> = z.object({
  id: z.uuid(),
  status: queue,
  post: z.object({ id: z.string(), slug: z.string().nullable(), title: z.string().nullable() }),
  answers: z.object({ id: z.uuid(), body: z.string(), author: z.string().nullable() }).nullable(),
  body: z.string().meta({ description: 'Markdown.' }),
  version: z.int(),
  createdAt: time,
  editedAt: time.nullable(),
  author: z.object({
    id: z.uuid(),
    name: z.string().nullable(),
    since: time,
    published: z.int(),
    refused: z.int(),
  }),
  findings: z.array(
    z.object({ check: z.string(), sentence: z.string(), numbers: z.record(z.string(), z.number()) }),
  ),
})

const queueCountSchema: z.ZodType<QueueCountDto> = z.object({
  queue,
  count: z.int().meta({ description: 'Number of comments, 1,000 at most.' }),
  oldest: time.nullable(),
})

export const queuePageSchema = z.object({
  comments: z.array(queuedCommentSchema),
  next: z.string().nullable().meta({ description: 'Cursor of the next page; null on the last.' }),
  counts: z.array(queueCountSchema),
})
