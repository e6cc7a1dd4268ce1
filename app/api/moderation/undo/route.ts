import { assertModerator } from '#lib/moderation/assert-moderator.ts'
import { z } from 'zod'
import { undoSchema } from '#lib/moderation/input.ts'
import { undoDecision } from '#lib/moderation/undo-decision.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { methodsOf } from '../../_methods.ts'
import { json, route } from '../../_route.ts'

const create = route(
  {
    summary: 'Take a decision back',
    permit: assertModerator,
    body: undoSchema,
    answers: {
      200: {
        meaning: 'The comment is what it was before',
        schema: z.object({ commentId: z.uuid(), event: z.string() }),
      },
    },
    faults: [
      'auth/sign-in-required',
      'auth/forbidden',
      'auth/suspended',
      'moderation/event-not-found',
      'moderation/not-undone',
    ],
  },
  async ({ body, viewer }) =>
    json(await undoDecision({ viewer: await viewer(), input: body }, getModerationDeps())),
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ POST: create })
