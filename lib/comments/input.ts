import { z } from 'zod'
import { emailSchema } from '#lib/auth/email.ts'
import { nameSchema } from '#lib/auth/person-name.ts'
import { AppError } from '#lib/errors.ts'
import type { Issue } from '#lib/errors.ts'
import * as words from '#lib/words/en.ts'
import { bodyLengthMax, bodyLengthMin, normalizeBody } from './comment.ts'
import { assertLength } from './policy.ts'

/** Everything that comes in from outside, and the source of `/api/openapi.json`. */

// `acceptBody` judges the length; the reader of the request bounds the bytes.
const body = z
  .string()
  .meta({ description: `Markdown, ${bodyLengthMin} to ${bodyLengthMax} characters as a person counts them.` })
const slug = z
  .string()
  .max(200)
  .regex(/^\P{Cc}+$/u)
  .meta({ description: 'Slug of the post.' })
const id = z.uuid().meta({ description: 'Id of a comment.' })
const cursor = z.string().max(100).optional().meta({ description: '`next` of the page before.' })
/** Threads or replies of a page, at most and unless asked otherwise. */
export const pageSize = 50
const limit = z.coerce.number().int().min(1).max(pageSize).default(pageSize)

export const createCommentSchema = z.object({
  post: slug,
  parentId: id.nullish(),
  body,
  idempotencyKey: z.uuid().meta({ description: 'Made once for each comment; sending it again is safe.' }),
})

export const pendingCommentSchema = createCommentSchema.extend({
  email: emailSchema,
  name: nameSchema,
})

export const editCommentSchema = z.object({
  body,
  version: z.number().int().min(1).meta({ description: 'The version that was read.' }),
})

/** `top` counts replies for as long as there are no likes. */
export const sorts = ['oldest', 'newest', 'top'] as const

export const listCommentsSchema = z.object({
  post: slug,
  sort: z.enum(sorts).default('oldest'),
  cursor,
  limit,
})

export const listRepliesSchema = z.object({ cursor, limit })

export const commentIdSchema = z.object({ id })

/** The secret in the link that posts kept words. */
export const pendingSecretSchema = z.string().regex(/^[\w-]{20,100}$/)

export const viewerQuerySchema = z.object({ post: z.string().min(1).max(200).optional() })

export type CreateCommentInput = z.infer<typeof createCommentSchema>
export type PendingCommentInput = z.infer<typeof pendingCommentSchema>
export type EditCommentInput = z.infer<typeof editCommentSchema>
export type Sort = (typeof sorts)[number]

/** The body as it is kept. Throws `comments/too-short` or `comments/too-long`, with an issue on the field. */
export function acceptBody(source: string): string {
  const normalized = normalizeBody(source)
  try {
    assertLength(normalized)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError(error.code, { issues: [{ field: 'body', message: words.errors[error.code] }] })
  }
  return normalized
}

/** The same as issues, so that a form can tell all its faults at once. */
export function issuesOfBody(source: string): Issue[] {
  try {
    acceptBody(source)
    return []
  } catch (error) {
    if (error instanceof AppError) return error.issues
    throw error
  }
}

/** What a schema has against fields that were sent. */
export function issuesOfFields(schema: z.ZodType, fields: unknown): Issue[] {
  const { error } = schema.safeParse(fields)
  return error ? error.issues.map(({ path, message }) => ({ field: path.join('.'), message })) : []
}
