/**
 * The HTTP status (RFC 9110) of every fault that a caller can get, by its stable code. `lib/words` has the words for each
 * code.
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
  'auth/suspended': 403,
  'auth/last-administrator': 409,
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
  'comments/thread-locked': 409,
  'comments/edit-window-over': 409,
  'comments/version-conflict': 409,
  'comments/confirmation-expired': 410,
  'comments/duplicate-key': 409,
  'comments/staff-signed-out': 403,
  'comments/refused': 422,
  'comments/slow-mode': 429,
  'moderation/event-not-found': 404,
  'moderation/quote-not-found': 404,
  'moderation/quote-expired': 410,
  'moderation/quote-asked-before': 409,
  'moderation/quote-declined': 409,
  'moderation/not-undone': 409,
  'moderation/rule-not-found': 404,
  'moderation/model-not-found': 404,
  'moderation/link-not-found': 404,
  'moderation/link-used': 409,
  'moderation/own-comment': 409,
  'moderation/reported-before': 409,
  'moderation/report-not-found': 404,
  'moderation/statement-not-found': 404,
  'moderation/nothing-to-appeal': 409,
  'moderation/appealed-before': 409,
  'moderation/appeal-too-late': 410,
  'moderation/appeal-not-found': 404,
  'moderation/appeal-answered': 409,
  'moderation/own-decision': 403,
  'moderation/person-not-found': 404,
  'moderation/sanction-not-found': 404,
  'moderation/sanction-over': 409,
  'moderation/sanctioned-meanwhile': 409,
} as const

export type ErrorCode = keyof typeof httpStatusByCode

export interface Issue {
  /** Path of the field, such as `body` or `links.0.href`. */
  field: string
  /** The fault in words for the person who filled in the field. */
  message: string
}

export interface AppErrorDetails {
  /** For the log only; never shown. */
  log?: string
  issues?: Issue[]
  /** The fault in words, where those of its code say too little. */
  told?: string
  /** For `request/rate-limited` and `comments/slow-mode`: seconds until the next attempt may succeed. */
  retryAfterSeconds?: number
  cause?: unknown
}

/** The error class of the site. Callers, tests and the API rely on its code; the message is for the log. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly issues: Issue[]
  readonly told: string | undefined
  readonly retryAfterSeconds: number | undefined

  constructor(code: ErrorCode, details: AppErrorDetails = {}) {
    super(details.log ? `${code}: ${details.log}` : code, { cause: details.cause })
    this.name = 'AppError'
    this.code = code
    this.status = httpStatusByCode[code]
    this.issues = details.issues ?? []
    this.told = details.told
    this.retryAfterSeconds = details.retryAfterSeconds
  }
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError
}

/** The message of anything thrown. Messages of an AggregateError, such as of a connection to two addresses, are joined. */
export function describeError(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) {
    return error.errors.map(describeError).join('; ')
  }
  return error instanceof Error ? error.message : String(error)
}
