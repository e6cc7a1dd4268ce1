import { assertModerator } from '#lib/moderation/assert-moderator.ts'
import { claimComment } from '#lib/moderation/claim-comment.ts'
import { claimSchema } from '#lib/moderation/input.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { methodsOf } from '../../_methods.ts'
import { noContent, route } from '../../_route.ts'

const put = route(
  {
    summary: 'Say for a minute that one looks at a comment',
    permit: assertModerator,
    body: claimSchema,
    answers: { 204: { meaning: 'Other moderators see it, unless another one claimed it before' } },
    faults: ['auth/sign-in-required', 'auth/forbidden', 'auth/suspended'],
  },
  async ({ body, viewer }) => {
    await claimComment({ viewer: await viewer(), input: body }, getModerationDeps())
    return noContent()
  },
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ PUT: put })
