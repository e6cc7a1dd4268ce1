import { assertModerator } from '#lib/moderation/assert-moderator.ts'
import { queuePageSchema } from '#lib/moderation/dto-schema.ts'
import { queueSchema } from '#lib/moderation/input.ts'
import { countQueues, listQueue } from '#lib/moderation/list-queue.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { methodsOf } from '../../_methods.ts'
import { json, route } from '../../_route.ts'

const list = route(
  {
    summary: 'List comments for moderators',
    permit: assertModerator,
    query: queueSchema,
    answers: { 200: { meaning: 'A page of the queue, and what each queue holds', schema: queuePageSchema } },
    faults: ['auth/sign-in-required', 'auth/forbidden', 'auth/suspended'],
  },
  async ({ query, viewer }) => {
    const [who, deps] = [await viewer(), getModerationDeps()]
    const [page, counts] = await Promise.all([
      listQueue({ viewer: who, input: query }, deps),
      countQueues({ viewer: who }, deps),
    ])
    return json({ ...page, counts })
  },
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: list })
