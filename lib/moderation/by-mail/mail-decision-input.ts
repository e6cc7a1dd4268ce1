import { z } from 'zod'
import { decisions } from '../decision.ts'
import type { Decision } from '../decision.ts'
import { decisionSchema } from '../input.ts'
import { tokenSchema } from '../report-input.ts'

/** The decisions that a letter offers. Whoever wants to delete looks at the thread first. */
const mailDecisions = z.enum(decisions).exclude(['delete'])

export const isByMail = (decision: Decision): boolean => mailDecisions.safeParse(decision).success

export const mailDecisionSchema = decisionSchema.pick({ note: true, seen: true }).extend({
  ...tokenSchema.shape,
  decision: mailDecisions,
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
