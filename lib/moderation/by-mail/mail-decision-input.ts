import { z } from 'zod'
import { decisionSchema } from '../input.ts'
import { tokenSchema } from '../report-input.ts'

export const mailDecisionSchema = decisionSchema.pick({ decision: true, note: true, seen: true }).extend({
  ...tokenSchema.shape,
  /** A form has an empty field where no reason was chosen. */
  reason: z
    .string()
    .max(100)
    .transform((key) => (key === '' ? undefined : key))
    .optional(),
  /** Version of the words that were seen. */
  version: z.coerce.number().int().min(1),
})

export type MailDecisionInput = z.infer<typeof mailDecisionSchema>
