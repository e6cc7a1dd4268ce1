'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { rehearseTrust } from '#lib/moderation/trust/rehearse-trust.ts'
import type { TrustRehearsalDto } from '#lib/moderation/trust/rehearse-trust.ts'
import { setTrust } from '#lib/moderation/trust/set-trust.ts'
import { trustSchema } from '#lib/moderation/trust/trust-input.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { routes } from '#lib/routes.ts'
import { runAction } from '#app/_action.ts'
import type { ActionFault } from '#app/_action.ts'
import { renderAgain } from '#app/_lib/render-again.ts'

export type TrustState =
  | { status: 'waiting' | 'saved' }
  | ActionFault
  /** What was typed stays: rehearsing saves nothing. */
  | { status: 'rehearsed'; rehearsal: TrustRehearsalDto; values: Record<string, string> }

const trustFormSchema = trustSchema.extend({ act: z.enum(['rehearse', 'save']) })

/** Rehearses the thresholds of trust, or saves them. */
export async function trustByForm(_state: TrustState, form: FormData): Promise<TrustState> {
  type Input = z.infer<typeof trustFormSchema>
  return runAction<Input, TrustState>({ form, schema: trustFormSchema }, async (call) => {
    const { act, ...thresholds } = call.input
    const asked = { viewer: call.viewer, input: thresholds }
    if (act === 'rehearse') {
      const rehearsal = await rehearseTrust(asked, getModerationDeps())
      const values = Object.entries(thresholds).map(([name, value]) => [name, String(value)] as const)
      return { status: 'rehearsed', rehearsal, values: Object.fromEntries(values) }
    }
    await setTrust(asked, getModerationDeps())
    if (!call.isScripted) redirect(`${routes.moderationSettings()}#trust`)
    renderAgain()
    return { status: 'saved' }
  })
}
