import { z } from 'zod'
import { assertModerator } from '#lib/moderation/assert-moderator.ts'
import { decide } from '#lib/moderation/decide.ts'
import { decidedSchema } from '#lib/moderation/dto-schema.ts'
import { decisionSchema } from '#lib/moderation/input.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { methodsOf } from '../../_methods.ts'
import { json, route } from '../../_route.ts'

const create = route(
  {
    summary: 'Decide on comments',
    permit: assertModerator,
    body: decisionSchema,
    answers: {
      200: { meaning: 'What became of each', schema: z.object({ decided: z.array(decidedSchema) }) },
    },
    faults: ['auth/sign-in-required', 'auth/forbidden', 'auth/suspended'],
  },
  async ({ body, viewer }) =>
    json({ decided: await decide({ viewer: await viewer(), input: body }, getModerationDeps()) }),
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ POST: create })
