import { z } from 'zod'
import * as words from '#lib/words/en.ts'
import { requiredTextSchema, textSchema } from '../report-input.ts'
import { appealOutcomes } from './appeal.ts'

export const appealSchema = z.object({
  text: requiredTextSchema(words.appeal.textMissing).meta({
    description: 'Why the decision is wrong, in the words of the writer or the reporter.',
  }),
})

export const appealAnswerSchema = z.object({
  id: z.uuid(),
  outcome: z.enum(appealOutcomes),
  answer: requiredTextSchema(words.appeals.answerMissing),
  /** For a founded appeal of a reporter: why the comment is rejected. */
  reason: z.string().max(100).optional(),
  note: textSchema.optional(),
})

export type AppealAnswerInput = z.infer<typeof appealAnswerSchema>

export const appealsQuerySchema = z.object({ cursor: z.uuid().optional() })
