import { z } from 'zod'
import { tokenSchema } from '../report-input.ts'
import type { QuoteDto } from './dto.ts'
import { quoteAnswers, quoteStates } from './quote.ts'

export const askSchema = z.object({ id: z.uuid().meta({ description: 'Id of a published comment.' }) })

const idsMax = 100

export const quotesSchema = z.object({
  ids: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(z.uuid()).min(1).max(idsMax))
    .meta({ description: `Ids of comments, separated by commas: ${idsMax} at most.` }),
})

export const quoteAnswerSchema = tokenSchema.extend({
  answer: z.enum(quoteAnswers),
  version: z.coerce.number().int().min(1),
})

export type QuoteAnswerInput = z.infer<typeof quoteAnswerSchema>

export const quoteSchema: z.ZodType<QuoteDto> = z.object({
  commentId: z.uuid(),
  author: z.string().nullable(),
  body: z.string().nullable().meta({ description: 'Markdown; null unless the comment is published.' }),
  state: z.enum(quoteStates),
  since: z.iso.datetime().nullable(),
})
