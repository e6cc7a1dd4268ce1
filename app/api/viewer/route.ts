import { z } from 'zod'
import { roles } from '#lib/auth/roles.ts'
import { commentSchema } from '#lib/comments/dto-schema.ts'
import { viewerQuerySchema } from '#lib/comments/input.ts'
import { listOwnHeld } from '#lib/comments/list-own-held.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'
import { methodsOf } from '../_methods.ts'
import { json, route } from '../_route.ts'

const viewerAnswer = z.object({
  viewer: z
    .object({ id: z.uuid(), name: z.string().nullable(), email: z.email(), role: z.enum(roles) })
    .nullable(),
  held: z
    .array(commentSchema)
    .meta({ description: 'What the viewer wrote there that waits for a moderator.' }),
})

/** Asked for by cached pages, which are the same for everyone. */
const read = route(
  {
    summary: 'Who asks, and what they alone can see',
    query: viewerQuerySchema,
    answers: { 200: { meaning: 'The viewer; null for someone not signed in', schema: viewerAnswer } },
    faults: [],
  },
  async ({ query, viewer: getViewer }) => {
    const viewer = await getViewer()
    if (viewer.kind === 'anonymous') return json({ viewer: null, held: [] })
    const { id, name, email, role } = viewer
    const held = query.post ? await listOwnHeld({ viewer, postId: query.post }, getCommentDeps()) : []
    return json({ viewer: { id, name, email, role }, held })
  },
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: read })
