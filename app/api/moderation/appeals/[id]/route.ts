import { appealAnswerSchema } from '#lib/moderation/appeals/appeal-input.ts'
import { decideAppeal } from '#lib/moderation/appeals/decide-appeal.ts'
import { assertModerator } from '#lib/moderation/assert-moderator.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { methodsOf } from '#app/api/_methods.ts'
import { noContent, route } from '#app/api/_route.ts'

const answer = route(
  {
    summary: 'Answer an appeal, once and for all',
    permit: assertModerator,
    params: appealAnswerSchema.pick({ id: true }),
    body: appealAnswerSchema.omit({ id: true }),
    answers: { 204: { meaning: 'Answered; a founded appeal has undone the decision, and a letter says so' } },
    faults: [
      'auth/sign-in-required',
      'auth/forbidden',
      'auth/suspended',
      'moderation/appeal-not-found',
      'moderation/appeal-answered',
      'moderation/own-decision',
      'comments/version-conflict',
    ],
  },
  async ({ params, body, viewer }) => {
    await decideAppeal({ viewer: await viewer(), input: { ...params, ...body } }, getModerationDeps())
    return noContent()
  },
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ POST: answer })
