'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { appealSchema } from '#lib/moderation/appeals/appeal-input.ts'
import { appealables } from '#lib/moderation/appeals/appeal.ts'
import type { Appealable } from '#lib/moderation/appeals/appeal.ts'
import { makeAppeal } from '#lib/moderation/appeals/make-appeal.ts'
import { tokenSchema } from '#lib/moderation/report-input.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { routes } from '#lib/routes.ts'
import { runAction } from '../../_action.ts'
import type { ActionFault } from '../../_action.ts'

export type AppealState = { status: 'writing' } | ActionFault | { status: 'sent' }

const formSchema = z.object({
  against: z.enum(appealables),
  ...tokenSchema.shape,
  ...appealSchema.shape,
})

const pageOf: Record<Appealable, (token: string) => string> = {
  statement: routes.statement,
  report: routes.reportReceipt,
}

/** Appeals against a decision. Without scripts the answer is its page again. */
export async function appealByForm(_state: AppealState, form: FormData): Promise<AppealState> {
  type Input = z.infer<typeof formSchema>
  return runAction<Input, AppealState>({ form, schema: formSchema }, async ({ input, isScripted }) => {
    await makeAppeal({ input }, getModerationDeps())
    if (!isScripted) redirect(pageOf[input.against](input.token))
    return { status: 'sent' }
  })
}
