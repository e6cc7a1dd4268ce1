'use server'

import { z } from 'zod'
import type { ReceivedDto } from '#lib/moderation/dto.ts'
import { reportComment } from '#lib/moderation/report-comment.ts'
import { readReport } from '#lib/moderation/report-input.ts'
import { getReportDeps } from '#lib/moderation/wiring.ts'
import { runAction } from '#app/_action.ts'
import type { ActionFault } from '#app/_action.ts'

export type ReportState =
  { status: 'writing' } | ActionFault | ({ status: 'sent'; email: string | null } & ReceivedDto)

// A form sends every field, even an empty one, and a box only when it is ticked. `readReport` checks the rest.
const text = z
  .string()
  .optional()
  .transform((typed) => typed?.trim() || undefined)
const box = z
  .string()
  .optional()
  .transform((value) => value !== undefined)

const formSchema = z.object({
  id: z.uuid(),
  reason: text,
  ...{ note: text, law: text, name: text, email: text },
  ...{ concernsChild: box, isInGoodFaith: box },
})

/** Reports a comment. */
export async function reportByForm(_state: ReportState, form: FormData): Promise<ReportState> {
  type Input = z.infer<typeof formSchema>
  return runAction<Input, ReportState>({ form, schema: formSchema }, async ({ viewer, input }) => {
    const { id: commentId, ...fields } = input
    const report = readReport(fields, viewer)
    const received = await reportComment({ viewer, commentId, input: report }, getReportDeps())
    return { status: 'sent', email: report.email ?? null, ...received }
  })
}
