import { assertModerator } from '#lib/moderation/assert-moderator.ts'
import { markSchema } from '#lib/moderation/input.ts'
import { markComment } from '#lib/moderation/mark-comment.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { methodsOf } from '../../_methods.ts'
import { noContent, route } from '../../_route.ts'

const create = route(
  {
    summary: 'Pin, pick, lock or fold a comment, or take that back',
    permit: assertModerator,
    body: markSchema,
    answers: { 204: { meaning: 'It is marked so' } },
    faults: [
      'auth/sign-in-required',
      'auth/forbidden',
      'auth/suspended',
      'comments/not-found',
      'comments/version-conflict',
    ],
  },
  async ({ body, viewer }) => {
    await markComment({ viewer: await viewer(), input: body }, getModerationDeps())
    return noContent()
  },
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ POST: create })
