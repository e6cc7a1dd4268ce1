import { STATUS_CODES } from 'node:http'
import { z } from 'zod'
import { AppError } from '#lib/errors.ts'
import * as words from '#lib/words/en.ts'

/** A problem document with a stable `code`. https://www.rfc-editor.org/rfc/rfc9457 */
export const problemSchema = z.object({
  type: z.literal('about:blank'),
  title: z.string().meta({ description: 'The phrase of the HTTP status.' }),
  status: z.int(),
  detail: z.string().meta({ description: 'The fault in words for a person.' }),
  code: z.string().meta({ description: 'What programs should look at; it does not change.' }),
  issues: z
    .array(z.object({ field: z.string(), message: z.string() }))
    .optional()
    .meta({ description: 'Every fault of what was sent, each with its field.' }),
})

/** `sent`: additional headers. */
export function problemResponse(error: AppError, sent: Record<string, string> = {}): Response {
  const problem: z.infer<typeof problemSchema> = {
    type: 'about:blank',
    title: STATUS_CODES[error.status] ?? 'Error',
    status: error.status,
    detail: error.told ?? words.errors[error.code],
    code: error.code,
    ...(error.issues.length > 0 && { issues: error.issues }),
  }
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...sent,
  })
  // The accepted type, by RFC 9110, 15.5.16.
  if (error.code === 'request/unsupported-media-type') headers.set('accept', 'application/json')
  if (error.retryAfterSeconds !== undefined) headers.set('retry-after', String(error.retryAfterSeconds))
  return new Response(JSON.stringify(problem), { status: error.status, headers })
}

/** The caller's fault; null for an unexpected error. */
export function callersFault(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  if (error instanceof SyntaxError) return new AppError('request/malformed', { cause: error })
  if (!(error instanceof z.ZodError)) return null
  const issues = error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
  return new AppError('request/invalid', { issues, cause: error })
}
