import { assertPostPublic } from '#lib/comments/assert-post-public.ts'
import { commentIdSchema, listRepliesSchema } from '#lib/comments/input.ts'
import { listReplies } from '#lib/comments/list-replies.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'
import { json, route } from '#app/api/_route.ts'

/** Replies of a top-level comment, at any depth, in the order they were written. */
export const GET = route({ params: commentIdSchema, query: listRepliesSchema }, async ({ params, query }) => {
  const deps = getCommentDeps()
  const page = await listReplies({ ...params, ...query }, deps)
  await assertPostPublic(page.comment, deps)
  return json(page)
})
