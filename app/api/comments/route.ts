import { revalidateTag } from 'next/cache'
import { commentsTag } from '#lib/cache-tags.ts'
import { cachedFirstPageJson } from '#lib/comments/cached.ts'
import { createComment } from '#lib/comments/create-comment.ts'
import { createCommentSchema, listCommentsSchema, pageSize } from '#lib/comments/input.ts'
import { listComments } from '#lib/comments/list-comments.ts'
import { getCommentDeps } from '#lib/comments/wiring.ts'
import { AppError } from '#lib/errors.ts'
import { routes } from '#lib/routes.ts'
import { json, jsonText, route } from '../_route.ts'

/** A page of the discussion under a post. The first page costs no query. */
export const GET = route({ query: listCommentsSchema }, async ({ query }) => {
  const deps = getCommentDeps()
  const post = await deps.findPost(query.post)
  if (!post) throw new AppError('content/post-not-found')
  const { sort, cursor, limit } = query
  const isFirst = cursor === undefined && limit === pageSize
  if (isFirst) return jsonText(await cachedFirstPageJson({ postId: post.id, sort }))
  return json(await listComments({ postId: post.id, sort, cursor, limit }, deps))
})

/** 201: published. 202: held until a moderator has read it. 200: this very comment was sent before. */
export const POST = route({ body: createCommentSchema }, async ({ body, viewer }) => {
  const { comment, post, isNew } = await createComment(
    { viewer: await viewer(), input: body },
    getCommentDeps(),
  )
  if (isNew && comment.state === 'published') revalidateTag(commentsTag(post.id), { expire: 0 })
  const status = !isNew ? 200 : comment.state === 'published' ? 201 : 202
  return json({ comment, url: routes.comment(post.slug, comment.id) }, { status })
})
