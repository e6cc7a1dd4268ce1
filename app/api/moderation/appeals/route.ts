import { appealsQuerySchema } from '#lib/moderation/appeals/appeal-input.ts'
import { countAppeals, listAppeals } from '#lib/moderation/appeals/list-appeals.ts'
import { assertModerator } from '#lib/moderation/assert-moderator.ts'
import { appealPageSchema } from '#lib/moderation/dto-schema.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { methodsOf } from '../../_methods.ts'
import { json, route } from '../../_route.ts'

const list = route(
  {
    summary: 'List the open appeals, oldest first',
    permit: assertModerator,
    query: appealsQuerySchema,
    answers: { 200: { meaning: 'A page of appeals, and how many wait', schema: appealPageSchema } },
    faults: ['auth/sign-in-required', 'auth/forbidden', 'auth/suspended'],
  },
  async ({ query, viewer }) => {
    const [who, deps] = [await viewer(), getModerationDeps()]
    const [page, { count: waiting }] = await Promise.all([
      listAppeals({ viewer: who, input: query }, deps),
      countAppeals({ viewer: who }, deps),
    ])
    return json({ ...page, waiting })
  },
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: list })
