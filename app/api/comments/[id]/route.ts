import { revalidateTag } from 'next/cache'
import { commentsTag } from '#lib/cache-tags.ts'
import { deleteComment } from '#lib/comments/delete-comment.ts'
import { editComment } from '#lib/comments/edit-comment.ts'
import { getComment } from '#lib/comments/get-comment.ts'
import { commentIdSchema, editCommentSchema } from '#lib/comments/input.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'
import { json, route } from '../../_route.ts'

export const GET = route({ params: commentIdSchema }, async ({ params }) =>
  json({ comment: await getComment(params.id, getCommentDeps()) }),
)

export const PATCH = route(
  { params: commentIdSchema, body: editCommentSchema },
  async ({ params, body, viewer }) => {
    const call = { viewer: await viewer(), id: params.id, input: body }
    const comment = await editComment(call, getCommentDeps())
    revalidateTag(commentsTag(comment.postId), { expire: 0 })
    return json({ comment })
  },
)

export const DELETE = route({ params: commentIdSchema }, async ({ params, viewer }) => {
  const { postId } = await deleteComment({ viewer: await viewer(), id: params.id }, getCommentDeps())
  revalidateTag(commentsTag(postId), { expire: 0 })
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
})
