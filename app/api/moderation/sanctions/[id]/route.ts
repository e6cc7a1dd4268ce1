import { assertModerator } from '#lib/moderation/assert-moderator.ts'
import { liftSanction } from '#lib/moderation/sanctions/lift-sanction.ts'
import { liftSchema } from '#lib/moderation/sanctions/sanction-input.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { methodsOf } from '#app/api/_methods.ts'
import { noContent, route } from '#app/api/_route.ts'

const lift = route(
  {
    summary: 'End a sanction early',
    permit: assertModerator,
    params: liftSchema,
    answers: { 204: { meaning: 'It restricts nothing any more; the person is told' } },
    faults: [
      'auth/sign-in-required',
      'auth/forbidden',
      'auth/suspended',
      'moderation/sanction-not-found',
      'moderation/sanction-over',
    ],
  },
  async ({ params, viewer }) => {
    await liftSanction({ viewer: await viewer(), input: params }, getModerationDeps())
    return noContent()
  },
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ DELETE: lift })
