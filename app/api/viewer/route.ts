import { z } from 'zod'
import { getAuthDeps } from '#lib/auth/wiring.ts'
import { renewSession } from '#lib/auth/renew-session.ts'
import { canModerate, roles } from '#lib/auth/roles.ts'
import type { Viewer } from '#lib/auth/roles.ts'
import { commentSchema } from '#lib/comments/dto-schema.ts'
import { viewerQuerySchema } from '#lib/comments/input.ts'
import { listOwnHeld } from '#lib/comments/list-own-held.ts'
import { listOwnIds } from '#lib/comments/list-own-ids.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'
import { methodsOf } from '../_methods.ts'
import { json, route } from '../_route.ts'

const viewerAnswer = z.object({
  viewer: z
    .object({
      ...{ id: z.uuid(), name: z.string().nullable(), email: z.email() },
      role: z.enum(roles).meta({ description: '`READER` for staff while they are suspended or banned.' }),
    })
    .nullable(),
  held: z
    .array(commentSchema)
    .meta({ description: 'What the viewer wrote there that waits for a moderator.' }),
  own: z.array(z.uuid()).meta({ description: 'Ids of what the viewer wrote there that is published.' }),
})

/** Called once by each cached page. It counts as a visit, which renews the session's thirty days. */
const read = route(
  {
    summary: 'Who asks, and what they alone can see',
    query: viewerQuerySchema,
    answers: { 200: { meaning: 'The viewer; null for someone not signed in', schema: viewerAnswer } },
    faults: [],
  },
  async ({ request, query, viewer: getViewer }) => {
    const viewer = await getViewer()
    const { setCookies } = await renewSession(
      { viewer, cookies: request.headers.get('cookie') },
      getAuthDeps(),
    )
    const response = json(await tell({ viewer, postId: query.post ?? null }))
    for (const cookie of setCookies) response.headers.append('set-cookie', cookie)
    return response
  },
)

async function tell({ viewer, postId }: { viewer: Viewer; postId: string | null }) {
  if (viewer.kind === 'anonymous') return { viewer: null, held: [], own: [] }
  const { id, name, email, role } = viewer
  const who = { id, name, email, role: canModerate(viewer) ? role : 'READER' } as const
  if (postId === null) return { viewer: who, held: [], own: [] }
  const deps = getCommentDeps()
  const [held, own] = await Promise.all([
    listOwnHeld({ viewer, postId }, deps),
    listOwnIds({ viewer, postId }, deps),
  ])
  return { viewer: who, held, own }
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: read })
