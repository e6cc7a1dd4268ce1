import { methodsOf } from '#app/api/_methods.ts'
import { json, route } from '#app/api/_route.ts'
import { assertPostPublic } from '#lib/comments/assert-post-public.ts'
import { replyPageSchema } from '#lib/comments/dto-schema.ts'
import { commentIdSchema, listRepliesSchema } from '#lib/comments/input.ts'
import { listReplies } from '#lib/comments/list-replies.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'

const list = route(
  {
    summary: 'List the replies of a thread, at any depth, in the order they were written',
    params: commentIdSchema,
    query: listRepliesSchema,
    answers: { 200: { meaning: 'The top-level comment and a page of replies', schema: replyPageSchema } },
    faults: ['comments/not-found'],
  },
  async ({ params, query }) => {
    const deps = getCommentDeps()
    const page = await listReplies({ ...params, ...query }, deps)
    await assertPostPublic(page.comment, deps)
    return json(page)
  },
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: list })
