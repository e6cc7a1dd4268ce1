import { assertModerator } from '#lib/moderation/assert-moderator.ts'
import { newsSchema } from '#lib/moderation/dto-schema.ts'
import { readNews } from '#lib/moderation/read-news.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { methodsOf } from '../../_methods.ts'
import { json, route } from '../../_route.ts'

/** Asked every two seconds by each page of the queues that is in view. */
const read = route(
  {
    summary: 'What has changed in the queues',
    permit: assertModerator,
    answers: { 200: { meaning: 'The same for all moderators; a second old at most', schema: newsSchema } },
    faults: ['auth/sign-in-required', 'auth/forbidden', 'auth/suspended'],
  },
  async ({ viewer }) => json(await readNews({ viewer: await viewer() }, getModerationDeps())),
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: read })
