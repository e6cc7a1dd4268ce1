import { methodsOf } from '#app/api/_methods.ts'
import { json, route } from '#app/api/_route.ts'
import { appealSchema } from '#lib/moderation/appeals/appeal-input.ts'
import { makeAppeal } from '#lib/moderation/appeals/make-appeal.ts'
import { appealReceivedSchema } from '#lib/moderation/dto-schema.ts'
import { tokenSchema } from '#lib/moderation/report-input.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'

const create = route(
  {
    summary:
      'Appeal against a decision, with the link of its statement (article 20 of the Digital Services Act)',
    params: tokenSchema,
    body: appealSchema,
    answers: { 201: { meaning: 'A moderator will answer', schema: appealReceivedSchema } },
    faults: [
      'moderation/statement-not-found',
      'moderation/nothing-to-appeal',
      'moderation/appealed-before',
      'moderation/appeal-too-late',
    ],
  },
  async ({ params, body }) => {
    const input = { against: 'statement', ...params, ...body } as const
    return json(await makeAppeal({ input }, getModerationDeps()), { status: 201 })
  },
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ POST: create })
