/**
 * Every fault a person or a program can be told of, by its stable code, with the HTTP status it is answered
 * with (RFC 9110). The words for each are in `lib/words`.
 */
export const httpStatusByCode = {
  'request/invalid': 422,
  'request/malformed': 400,
  'request/method-not-allowed': 405,
  'request/unsupported-media-type': 415,
  'request/bad-signature': 401,
  'request/foreign-origin': 403,
  'request/too-large': 413,
  'request/rate-limited': 429,
  'request/not-found': 404,
  'request/unavailable': 503,
  'auth/sign-in-required': 401,
  'auth/forbidden': 403,
  'content/post-not-found': 404,
  'content/unavailable': 503,
  'content/no-read-token': 503,
  'content/preview-refused': 401,
  'comments/not-found': 404,
  'comments/too-short': 422,
  'comments/too-long': 422,
  'comments/discussion-closed': 409,
  'comments/parent-not-found': 404,
  'comments/parent-removed': 409,
  'comments/edit-window-over': 409,
  'comments/version-conflict': 409,
  'comments/confirmation-expired': 410,
  'comments/duplicate-key': 409,
  'comments/staff-signed-out': 403,
  'comments/refused': 422,
  'moderation/event-not-found': 404,
  'moderation/not-undone': 409,
} as const

export type ErrorCode = keyof typeof httpStatusByCode

export interface Issue {
  /** Path of the field, as `body` or `links.0.href`. */
  field: string
  /** The fault in words for the person who typed it. */
  message: string
}

export interface AppErrorDetails {
  /** For the log only; never shown. */
  log?: string
  issues?: Issue[]
  /** For `request/rate-limited`: seconds until another try may succeed. */
  retryAfterSeconds?: number
  cause?: unknown
}

/** The one error class of this code base. Its code is what callers, tests and the API rely on. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly issues: Issue[]
  readonly retryAfterSeconds: number | undefined

  constructor(code: ErrorCode, details: AppErrorDetails = {}) {
    super(details.log ? `${code}: ${details.log}` : code, { cause: details.cause })
    this.name = 'AppError'
    this.code = code
    this.status = httpStatusByCode[code]
    this.issues = details.issues ?? []
    this.retryAfterSeconds = details.retryAfterSeconds
  }
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError
}

/** The message of anything thrown; several at once (a connection tried on two addresses) are joined. */
export function describeError(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) {
    return error.errors.map(describeError).join('; ')
  }
  return error instanceof Error ? error.message : String(error)
}
