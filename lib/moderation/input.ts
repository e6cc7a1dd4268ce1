import { z } from 'zod'
import { marks } from '#lib/comments/marks.ts'
import { decisions } from './decision.ts'
import { queues, statusQueues } from './queue.ts'
import { textSchema } from './report-input.ts'

/** Schemas of all input, which `/api/openapi.json` describes too. */

const ids = z
  .array(z.uuid())
  .min(1)
  .max(100)
  .meta({ description: 'Ids of comments, decided one by one in this order.' })

export const decisionSchema = z.object({
  ids,
  decision: z.enum(decisions),
  reason: z.string().max(100).optional().meta({
    description: 'Key of a reason; required for `reject` and `delete`.',
  }),
  note: textSchema.optional().meta({ description: 'For the writer, beside the reason.' }),
  seen: z.enum(statusQueues).optional().meta({
    description: 'Status with which the comments were seen; a comment with another one is left as it is.',
  }),
})

export const claimSchema = z.object({
  id: z.uuid().nullable().meta({ description: 'Id of the comment; null to claim none.' }),
})

export type DecisionInput = z.infer<typeof decisionSchema>

export const markSchema = z.object({
  id: z.uuid(),
  mark: z.enum(marks).meta({
    description:
      'One comment is pinned under each post. Only a top-level comment is locked, with its thread.',
  }),
  isOn: z.boolean(),
  note: decisionSchema.shape.note,
})

export type MarkInput = z.infer<typeof markSchema>

export const undoSchema = z.object({
  eventId: z
    .string()
    .regex(/^\d{1,18}$/)
    .meta({ description: '`event` of the decision.' }),
})

export const undoAllSchema = z.object({ eventIds: z.array(undoSchema.shape.eventId).min(1).max(100) })

export const pageSize = 50

/** Ten years. */
const hoursMax = 87_600
const hours = z.coerce.number().int().min(1).max(hoursMax).optional()

export const queueSchema = z.object({
  queue: z.enum(queues).default('held'),
  cursor: z.uuid().optional().meta({ description: '`next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(pageSize).default(pageSize),
  post: z.string().min(1).max(200).optional().meta({ description: 'Id of a post.' }),
  person: z.uuid().optional().meta({ description: 'Id of a writer.' }),
  olderThan: hours.meta({ description: 'Hours since it was written, at least.' }),
  newerThan: hours.meta({ description: 'Hours since it was written, at most.' }),
  check: z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'Name of a check that found something in the present words.' }),
  rule: z.uuid().optional().meta({ description: 'Id of a rule that found something in the present words.' }),
  text: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\0]*$/)
    .optional()
    .meta({ description: 'Text in the comment or in its writer’s name, in upper or lower case.' }),
})

export type QueueInput = z.infer<typeof queueSchema>
