import type { AppError } from '#lib/errors.ts'
import { words } from '#lib/words/en.ts'

/** A fault as a problem document with a stable `code`. https://www.rfc-editor.org/rfc/rfc9457 */
export function problemResponse(error: AppError): Response {
  const problem = {
    type: 'about:blank',
    title: words.errors[error.code],
    status: error.status,
    code: error.code,
    ...(error.issues.length > 0 && { issues: error.issues }),
  }
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  if (error.retryAfterSeconds !== undefined) headers.set('retry-after', String(error.retryAfterSeconds))
  return new Response(JSON.stringify(problem), { status: error.status, headers })
}
