import { z } from 'zod'
import { checkModes } from '#lib/comments/checks/check.ts'
import { ruleKinds, ruleModes } from '#lib/comments/checks/word-rule.ts'

const text = z
  .string()
  .trim()
  .regex(/^[^\0]*$/)

export const ruleSchema = z.object({
  kind: z.enum(ruleKinds),
  mode: z.enum(ruleModes),
  text: text.min(1).max(200),
  matches: text.min(1).max(500),
  matchesNot: text.min(1).max(500),
})

export type RuleInput = z.infer<typeof ruleSchema>

export const removeRuleSchema = z.object({ id: z.uuid() })

/** `threshold` is for the check `spam-score`. */
export const settingSchema = z.object({
  check: z.string().max(100),
  mode: z.enum(checkModes),
  threshold: z.coerce.number().min(0).max(1).nullable().default(null),
})

export type SettingInput = z.infer<typeof settingSchema>
