import { viewerQuerySchema } from '#lib/comments/input.ts'
import { listOwnHeld } from '#lib/comments/list-own-held.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'
import { json, route } from '../_route.ts'

/** Who asks, and what they alone can see under a post (given by its document's id): asked for by cached pages. */
export const GET = route({ query: viewerQuerySchema }, async ({ query, viewer: getViewer }) => {
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous') return json({ viewer: null, held: [] })
  const { id, name, email, role } = viewer
  const held = query.post ? await listOwnHeld({ viewer, postId: query.post }, getCommentDeps()) : []
  return json({ viewer: { id, name, email, role }, held })
})
