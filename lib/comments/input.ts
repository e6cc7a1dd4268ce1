import { z } from 'zod'
import { emailSchema } from '#lib/auth/email.ts'
import { nameSchema } from '#lib/auth/person-name.ts'
import { AppError } from '#lib/errors.ts'
import type { Issue } from '#lib/errors.ts'
import * as words from '#lib/words/en.ts'
import { assertLength } from './assert-length.ts'
import { bodyLengthMax, bodyLengthMin, normalizeBody } from './comment.ts'

/** Schemas of all input, which `/api/openapi.json` describes too. */

// `acceptBody` checks the length; the reader of the request limits the bytes.
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
/** Threads or replies on a page: the default and the maximum. */
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

/** `top` goes by the number of replies until there are likes. */
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

/** The body as it is stored. Throws `comments/too-short` or `comments/too-long`, with an issue on the field. */
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

/** The faults of a body as issues, so that a form shows them beside those of other fields. */
export function issuesOfBody(source: string): Issue[] {
  try {
    acceptBody(source)
    return []
  } catch (error) {
    if (error instanceof AppError) return error.issues
    throw error
  }
}

/** The faults of fields as issues, by a schema. */
export function issuesOfFields(schema: z.ZodType, fields: unknown): Issue[] {
  const { error } = schema.safeParse(fields)
  return error ? error.issues.map(({ path, message }) => ({ field: path.join('.'), message })) : []
}
