import { z } from 'zod'
import { textSchema } from '../report-input.ts'
import { sanctionDays, sanctionKinds } from '#lib/standing/sanctions.ts'

/** Most minutes between two comments in slow mode: a day. */
export const slowMinutesMax = 1_440

export const sanctionSchema = z.object({
  person: z.uuid(),
  kind: z.enum(sanctionKinds),
  days: z
    .number()
    .refine((days) => sanctionDays.some((known) => known === days))
    .optional()
    .meta({ description: '1, 3, 7 or 30; required for `slow-mode`, `hold-all` and `suspension`.' }),
  minutes: z.number().int().min(1).max(slowMinutesMax).optional().meta({
    description: 'Minutes between two comments; required for `slow-mode`.',
  }),
  reason: z.string().max(100).optional().meta({ description: 'Key of a reason; required.' }),
  note: textSchema.optional().meta({ description: 'For the person, beside the reason.' }),
  seen: z
    .union([z.literal(''), z.uuid()])
    .optional()
    .meta({
      description:
        'Id of the latest sanction that was seen, or empty for none; with a newer one nothing is done.',
    }),
})

export type SanctionInput = z.infer<typeof sanctionSchema>

export const liftSchema = z.object({ id: z.uuid() })
