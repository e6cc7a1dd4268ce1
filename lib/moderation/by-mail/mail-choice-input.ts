import { z } from 'zod'
import { mailModes, noMail } from './mail-choice.ts'

export const mailChoiceSchema = z.object({
  mode: z.enum(mailModes),
  hour: z.coerce.number().int().min(0).max(23).default(noMail.hour),
})
