import { z } from 'zod'
import { switchModes } from '#lib/comments/discussion-switch.ts'
import { checkModes, ruleKinds, ruleModes } from '#lib/comments/checks/rule-words.ts'
import { isBlank } from '#lib/text.ts'
import * as words from '#lib/words/en.ts'

const text = z
  .string()
  .trim()
  .regex(/^[^\0]*$/)

/** One character may be an example of a pattern. */
const shown = text.refine((typed) => !isBlank(typed), words.wordRules.nothingShown)

export const ruleSchema = z.object({
  kind: z.enum(ruleKinds),
  mode: z.enum(ruleModes),
  text: shown.max(200),
  example: shown.max(500),
  counterexample: shown.max(500),
})

export type RuleInput = z.infer<typeof ruleSchema>

/** Either a rule or a threshold. */
export const rehearsalSchema = z
  .object({ rule: ruleSchema.optional(), spamThreshold: z.number().min(0).max(1).optional() })
  .refine(({ rule, spamThreshold }) => (rule === undefined) !== (spamThreshold === undefined))

export const removeRuleSchema = z.object({ id: z.uuid() })

/** `threshold` is for the check `spam-score`. */
export const settingSchema = z.object({
  check: z.string().max(100),
  mode: z.enum(checkModes),
  threshold: z.coerce.number().min(0).max(1).nullable().default(null),
})

export type SettingInput = z.infer<typeof settingSchema>

/** How long a switch over all discussions lasts, in hours. */
export const switchHours = [1, 6, 24, 72, 168] as const

export const switchSchema = z.object({
  mode: z.enum(['open', ...switchModes]),
  hours: z.coerce.number().refine((hours) => switchHours.some((known) => known === hours)),
})

export type SwitchInput = z.infer<typeof switchSchema>

export const tryOutSchema = z.object({ body: text.min(1).max(5_000) })
