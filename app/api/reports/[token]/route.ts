import { methodsOf } from '#app/api/_methods.ts'
import { json, route } from '#app/api/_route.ts'
import { AppError } from '#lib/errors.ts'
import { receiptSchema } from '#lib/moderation/dto-schema.ts'
import { findReceipt } from '#lib/moderation/find-receipt.ts'
import { tokenSchema } from '#lib/moderation/report-input.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'

const read = route(
  {
    summary: 'Read the receipt of a report, with its decision',
    params: tokenSchema,
    answers: { 200: { meaning: 'The receipt', schema: receiptSchema } },
    faults: ['moderation/report-not-found'],
  },
  async ({ params }) => {
    const receipt = await findReceipt(params, getModerationDeps())
    if (!receipt) throw new AppError('moderation/report-not-found')
    return json(receipt)
  },
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: read })
