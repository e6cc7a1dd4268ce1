'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { appealAnswerSchema } from '#lib/moderation/appeals/appeal-input.ts'
import type { AppealOutcome } from '#lib/moderation/appeals/appeal.ts'
import { decideAppeal } from '#lib/moderation/appeals/decide-appeal.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { routes } from '#lib/routes.ts'
import { runAction } from '#app/_action.ts'
import type { ActionFault } from '#app/_action.ts'

export type AnswerState = { status: 'writing' } | ActionFault | { status: 'answered'; outcome: AppealOutcome }

/** A form sends an empty reason where none was chosen. */
const formSchema = appealAnswerSchema.extend({
  reason: z
    .string()
    .max(100)
    .optional()
    .transform((key) => key || undefined),
})

/** Answers an appeal. Without scripts the answer is the list again. */
export async function answerByForm(_state: AnswerState, form: FormData): Promise<AnswerState> {
  type Input = z.infer<typeof formSchema>
  return runAction<Input, AnswerState>({ form, schema: formSchema }, async (call) => {
    const { viewer, input, isScripted } = call
    await decideAppeal({ viewer, input }, getModerationDeps())
    if (!isScripted) redirect(routes.moderationAppeals({ done: input.outcome }))
    return { status: 'answered', outcome: input.outcome }
  })
}
