'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { chooseModel, chooseModelSchema } from '#lib/moderation/spam-model/choose-model.ts'
import { orderTraining } from '#lib/moderation/spam-model/order-training.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { routes } from '#lib/routes.ts'
import { runAction } from '#app/_action.ts'
import type { ActionFault } from '#app/_action.ts'
import { renderAgain } from '#app/_lib/render-again.ts'

export type ModelState = { status: 'waiting' | 'ordered' | 'chosen' } | ActionFault

/** `version` is left out to train the spam score now. */
const modelFormSchema = chooseModelSchema.partial()

/** Puts a version of the spam score to work, or lets the worker train it. */
export async function modelByForm(_state: ModelState, form: FormData): Promise<ModelState> {
  type Input = z.infer<typeof modelFormSchema>
  return runAction<Input, ModelState>(
    { form, schema: modelFormSchema },
    async ({ viewer, input, isScripted }) => {
      const { version } = input
      if (version === undefined) await orderTraining({ viewer }, getModerationDeps())
      else await chooseModel({ viewer, input: { version } }, getModerationDeps())
      if (!isScripted) redirect(`${routes.moderationSettings()}#model`)
      renderAgain()
      return { status: version === undefined ? 'ordered' : 'chosen' }
    },
  )
}
