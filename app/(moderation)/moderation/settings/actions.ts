'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { RehearsalDto, TriedDto } from '#lib/moderation/dto.ts'
import { rehearse } from '#lib/moderation/rehearse.ts'
import { removeRule } from '#lib/moderation/remove-rule.ts'
import {
  removeRuleSchema,
  ruleSchema,
  settingSchema,
  switchSchema,
  tryOutSchema,
} from '#lib/moderation/rule-input.ts'
import type { SwitchInput } from '#lib/moderation/rule-input.ts'
import { saveRule } from '#lib/moderation/save-rule.ts'
import { setSwitch } from '#lib/moderation/set-switch.ts'
import { setCheck } from '#lib/moderation/set-check.ts'
import { tryOut } from '#lib/moderation/try-out.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { routes } from '#lib/routes.ts'
import { runAction } from '#app/_action.ts'
import type { ActionFault } from '#app/_action.ts'
import { renderAgain } from '#app/_lib/render-again.ts'

interface Waiting {
  status: 'waiting'
}

interface Saved {
  status: 'saved'
}

interface Rehearsed {
  status: 'rehearsed'
  rehearsal: RehearsalDto
  /** What was typed: rehearsing saves nothing. */
  values: Record<string, string>
}

export type SettingState = Waiting | ActionFault | Saved | Rehearsed

export type TryState = Waiting | ActionFault | { status: 'tried'; tried: TriedDto; values: { body: string } }

const act = z.enum(['rehearse', 'save'])
const ruleFormSchema = ruleSchema.extend({ act })
const settingFormSchema = settingSchema.extend({ act })

/** Rehearses a rule, or saves it. */
export async function ruleByForm(_state: SettingState, form: FormData): Promise<SettingState> {
  type Input = z.infer<typeof ruleFormSchema>
  return runAction<Input, SettingState>({ form, schema: ruleFormSchema }, async (call) => {
    const { act: wanted, ...rule } = call.input
    const { viewer } = call
    if (wanted === 'rehearse') {
      const rehearsal = await rehearse({ viewer, input: { rule } }, getModerationDeps())
      return { status: 'rehearsed', rehearsal, values: rule }
    }
    await saveRule({ viewer, input: rule }, getModerationDeps())
    return saved(call)
  })
}

/** Ends a rule. */
export async function removeRuleByForm(_state: SettingState, form: FormData): Promise<SettingState> {
  type Input = z.infer<typeof removeRuleSchema>
  return runAction<Input, SettingState>({ form, schema: removeRuleSchema }, async (call) => {
    await removeRule(call, getModerationDeps())
    return saved(call)
  })
}

/** Rehearses the least spam score that is held, or sets how a check works. */
export async function settingByForm(_state: SettingState, form: FormData): Promise<SettingState> {
  type Input = z.infer<typeof settingFormSchema>
  return runAction<Input, SettingState>({ form, schema: settingFormSchema }, async (call) => {
    const { viewer, input } = call
    const { act: wanted, ...setting } = input
    if (wanted === 'rehearse' && setting.threshold !== null) {
      const found = await rehearse(
        { viewer, input: { spamThreshold: setting.threshold } },
        getModerationDeps(),
      )
      const values = { mode: setting.mode, threshold: String(setting.threshold) }
      return { status: 'rehearsed', rehearsal: found, values }
    }
    await setCheck({ viewer, input: setting }, getModerationDeps())
    return saved(call)
  })
}

/** Holds or closes all discussions for a while, or opens them again. */
export async function switchByForm(_state: SettingState, form: FormData): Promise<SettingState> {
  return runAction<SwitchInput, SettingState>({ form, schema: switchSchema }, async (call) => {
    await setSwitch(call, getModerationDeps())
    return saved(call)
  })
}

/** Asks each check about a text. */
export async function tryByForm(_state: TryState, form: FormData): Promise<TryState> {
  type Input = z.infer<typeof tryOutSchema>
  return runAction<Input, TryState>({ form, schema: tryOutSchema }, async ({ viewer, input }) => {
    return { status: 'tried', tried: await tryOut({ viewer, input }, getModerationDeps()), values: input }
  })
}

/** Without scripts the answer is the page again. */
function saved({ isScripted }: { isScripted: boolean }): Saved {
  if (!isScripted) redirect(routes.moderationSettings())
  renderAgain()
  return { status: 'saved' }
}
