import { z } from 'zod'
import { cachedFirstPageJson } from '#lib/comments/cached.ts'
import { createComment } from '#lib/comments/create-comment.ts'
import { commentPageSchema, commentSchema } from '#lib/comments/dto-schema.ts'
import { createCommentSchema, listCommentsSchema, pageSize } from '#lib/comments/input.ts'
import { listComments } from '#lib/comments/list-comments.ts'
import { locateComment } from '#lib/comments/locate-comment.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'
import { AppError } from '#lib/errors.ts'
import { methodsOf } from '../_methods.ts'
import { json, jsonText, route } from '../_route.ts'

const posted = z.object({
  comment: commentSchema,
  url: z.string().meta({ description: 'Path of the page that the comment is on.' }),
})

/** The first page comes from the cache. */
const list = route(
  {
    summary: 'List the discussion under a post',
    query: listCommentsSchema,
    answers: { 200: { meaning: 'A page of threads', schema: commentPageSchema } },
    faults: ['content/post-not-found'],
  },
  async ({ query }) => {
    const deps = getCommentDeps()
    const post = await deps.findPost(query.post)
    if (!post) throw new AppError('content/post-not-found')
    const { sort, cursor, limit } = query
    const isFirst = cursor === undefined && limit === pageSize
    if (isFirst) return jsonText(await cachedFirstPageJson({ postId: post.id, sort }))
    return json(await listComments({ postId: post.id, sort, cursor, limit }, deps))
  },
)

const create = route(
  {
    summary: 'Post a comment',
    body: createCommentSchema,
    answers: {
      200: { meaning: 'This very comment was posted before, with the same key', schema: posted },
      201: { meaning: 'Published', schema: posted },
      202: { meaning: 'Held until a moderator has read it', schema: posted },
    },
    faults: [
      'auth/sign-in-required',
      'auth/suspended',
      'content/post-not-found',
      'comments/too-short',
      'comments/too-long',
      'comments/refused',
      'comments/slow-mode',
      'comments/discussion-closed',
      'comments/parent-not-found',
      'comments/parent-removed',
      'comments/duplicate-key',
      'request/rate-limited',
    ],
  },
  async ({ body, viewer }) => {
    const deps = getCommentDeps()
    const { comment, post, isNew } = await createComment({ viewer: await viewer(), input: body }, deps)
    const status = !isNew ? 200 : comment.state === 'published' ? 201 : 202
    return json({ comment, url: await locateComment({ comment, slug: post.slug }, deps) }, { status })
  },
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: list, POST: create })
