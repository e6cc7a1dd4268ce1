import { z } from 'zod'
import { assertModerator } from '#lib/moderation/assert-moderator.ts'
import { reasonSchema } from '#lib/moderation/dto-schema.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { methodsOf } from '../../_methods.ts'
import { json, route } from '../../_route.ts'

const list = route(
  {
    summary: 'List the reasons for a decision',
    permit: assertModerator,
    answers: {
      200: { meaning: 'All reasons, in order', schema: z.object({ reasons: z.array(reasonSchema) }) },
    },
    faults: ['auth/sign-in-required', 'auth/forbidden', 'auth/suspended'],
  },
  async () => {
    const found = await getModerationDeps().listReasons()
    return json({ reasons: found.map(({ key, title, needsNote }) => ({ key, title, needsNote })) })
  },
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: list })
