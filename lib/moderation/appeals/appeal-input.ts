import { z } from 'zod'
import * as words from '#lib/words/en.ts'
import { textSchema } from '../report-input.ts'
import { appealOutcomes } from './appeal.ts'

export const appealSchema = z.object({
  text: textSchema.min(1, words.appeal.textMissing).meta({
    description: 'Why the decision is wrong, in the words of the writer or the reporter.',
  }),
})

export const appealAnswerSchema = z.object({
  id: z.uuid(),
  outcome: z.enum(appealOutcomes),
  answer: textSchema.min(1, words.appeals.answerMissing),
  /** For a founded appeal of a reporter: why the comment is rejected. */
  reason: z.string().max(100).optional(),
  note: textSchema.optional(),
})

export type AppealAnswerInput = z.infer<typeof appealAnswerSchema>

export const appealsQuerySchema = z.object({ cursor: z.uuid().optional() })
