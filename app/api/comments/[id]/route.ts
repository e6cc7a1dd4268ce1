import { z } from 'zod'
import { deleteComment } from '#lib/comments/delete-comment.ts'
import { commentSchema } from '#lib/comments/dto-schema.ts'
import { editComment } from '#lib/comments/edit-comment.ts'
import { getComment } from '#lib/comments/get-comment.ts'
import { commentIdSchema, editCommentSchema } from '#lib/comments/input.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'
import { methodsOf } from '../../_methods.ts'
import { json, noContent, route } from '../../_route.ts'

const oneComment = z.object({ comment: commentSchema })

const read = route(
  {
    summary: 'Read a comment',
    params: commentIdSchema,
    answers: { 200: { meaning: 'The comment, or its tombstone', schema: oneComment } },
    faults: ['comments/not-found'],
  },
  async ({ params }) => json({ comment: await getComment(params.id, getCommentDeps()) }),
)

const edit = route(
  {
    summary: 'Change one’s own comment, within 15 minutes',
    params: commentIdSchema,
    body: editCommentSchema,
    answers: {
      200: { meaning: 'Changed; the new words may have to wait for a moderator', schema: oneComment },
    },
    faults: [
      'auth/sign-in-required',
      'auth/forbidden',
      'auth/suspended',
      'comments/not-found',
      'comments/too-short',
      'comments/too-long',
      'comments/refused',
      'comments/edit-window-over',
      'comments/version-conflict',
      'comments/discussion-closed',
      'content/post-not-found',
      'request/rate-limited',
    ],
  },
  async ({ params, body, viewer }) => {
    const call = { viewer: await viewer(), id: params.id, input: body }
    const comment = await editComment(call, getCommentDeps())
    return json({ comment })
  },
)

const remove = route(
  {
    summary: 'Delete one’s own comment',
    params: commentIdSchema,
    answers: { 204: { meaning: 'Deleted; a tombstone stays where there are replies' } },
    faults: [
      'auth/sign-in-required',
      'auth/forbidden',
      'comments/not-found',
      'comments/version-conflict',
      'request/rate-limited',
    ],
  },
  async ({ params, viewer }) => {
    await deleteComment({ viewer: await viewer(), id: params.id }, getCommentDeps())
    return noContent()
  },
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({
  GET: read,
  PATCH: edit,
  DELETE: remove,
})
