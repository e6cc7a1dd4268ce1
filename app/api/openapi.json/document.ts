import { z } from 'zod'
import { sessionCookieName } from '#lib/auth/cookies.ts'
import { roles } from '#lib/auth/roles.ts'
import { commentPageSchema, commentSchema, replyPageSchema } from '#lib/comments/dto-schema.ts'
import {
  commentIdSchema,
  createCommentSchema,
  editCommentSchema,
  listCommentsSchema,
  listRepliesSchema,
  viewerQuerySchema,
} from '#lib/comments/input.ts'
import { answers, bodyOf, noContent, parametersOf, problems } from './parts.ts'

const oneComment = z.object({ comment: commentSchema })
const postedComment = oneComment.extend({ url: z.string().meta({ description: 'Permalink, a path.' }) })
const viewerAnswer = z.object({
  viewer: z
    .object({ id: z.uuid(), name: z.string().nullable(), email: z.email(), role: z.enum(roles) })
    .nullable(),
  held: z
    .array(commentSchema)
    .meta({ description: 'What the viewer wrote there that waits for a moderator.' }),
})

const signedIn = { security: [{ session: [] }] }

const listOperation = {
  summary: 'List the discussion under a post',
  parameters: parametersOf(listCommentsSchema, 'query'),
  responses: { ...answers({ 200: commentPageSchema }), ...problems(404, 422) },
}

const createOperation = {
  summary: 'Post a comment',
  ...signedIn,
  requestBody: bodyOf(createCommentSchema),
  responses: {
    ...answers({ 200: postedComment, 201: postedComment, 202: postedComment }),
    ...problems(401, 403, 404, 409, 413, 422, 429),
  },
}

const getOperation = {
  summary: 'Read a comment',
  parameters: parametersOf(commentIdSchema, 'path'),
  responses: { ...answers({ 200: oneComment }), ...problems(404) },
}

const editOperation = {
  summary: 'Change one’s own comment, within 15 minutes',
  ...signedIn,
  parameters: parametersOf(commentIdSchema, 'path'),
  requestBody: bodyOf(editCommentSchema),
  responses: { ...answers({ 200: oneComment }), ...problems(401, 403, 404, 409, 413, 422, 429) },
}

const deleteOperation = {
  summary: 'Delete one’s own comment',
  ...signedIn,
  parameters: parametersOf(commentIdSchema, 'path'),
  responses: { ...noContent, ...problems(401, 403, 404, 409, 429) },
}

const repliesOperation = {
  summary: 'List the replies of a thread',
  parameters: [...parametersOf(commentIdSchema, 'path'), ...parametersOf(listRepliesSchema, 'query')],
  responses: { ...answers({ 200: replyPageSchema }), ...problems(404, 422) },
}

const viewerOperation = {
  summary: 'Who asks, and what they alone can see',
  parameters: parametersOf(viewerQuerySchema, 'query'),
  responses: { ...answers({ 200: viewerAnswer }), ...problems(503) },
}

/** The API as an OpenAPI document, made of the very schemas that parse its calls. https://spec.openapis.org/oas/v3.1.1 */
export function describeApi({ siteUrl }: { siteUrl: string }) {
  return {
    openapi: '3.1.1',
    info: { title: 'Comments of Industrially Organized', version: '1' },
    servers: [{ url: siteUrl }],
    paths: {
      '/api/comments': { get: listOperation, post: createOperation },
      '/api/comments/{id}': { get: getOperation, patch: editOperation, delete: deleteOperation },
      '/api/comments/{id}/replies': { get: repliesOperation },
      '/api/viewer': { get: viewerOperation },
    },
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: sessionCookieName(siteUrl) },
      },
    },
  }
}
