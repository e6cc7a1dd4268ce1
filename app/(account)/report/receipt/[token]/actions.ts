'use server'

import { confirmReport } from '#lib/moderation/confirm-report.ts'
import { tokenSchema } from '#lib/moderation/report-input.ts'
import { getReportDeps } from '#lib/moderation/wiring.ts'
import { routes } from '#lib/routes.ts'
import { redirect } from 'next/navigation'
import { runAction } from '#app/_action.ts'
import type { ActionFault } from '#app/_action.ts'

export type ConfirmState = { status: 'asking' } | ActionFault | { status: 'confirmed' }

/** Proves the address of a report. Without scripts the answer is the receipt again. */
export async function confirmByForm(_state: ConfirmState, form: FormData): Promise<ConfirmState> {
  return runAction<{ token: string }, ConfirmState>(
    { form, schema: tokenSchema },
    async ({ input, isScripted }) => {
      await confirmReport(input, getReportDeps())
      if (!isScripted) redirect(routes.reportReceipt(input.token))
      return { status: 'confirmed' }
    },
  )
}
