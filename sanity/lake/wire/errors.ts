import { MutationError } from '../engine/mutation-error.ts'
import { QueryTimeoutError } from '../engine/guard-query.ts'
import { QueryParseError } from '../engine/parse-query.ts'
import { QueryRunError } from '../engine/run-query.ts'

/** An error in the form of Sanity's HTTP API: `@sanity/client` reads the message from `body`. */
export class LakeError extends Error {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>

  constructor({ status, body, message }: { status: number; body: Record<string, unknown>; message: string }) {
    super(message)
    this.name = 'LakeError'
    this.status = status
    this.body = body
  }
}

const reasonByStatus: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
}

/** `{statusCode, error, message}`: the form of general errors. */
export function httpFault(status: number, message: string): LakeError {
  const body = { statusCode: status, error: reasonByStatus[status] ?? 'Error', message }
  return new LakeError({ status, message, body })
}

/** `{error: {description, type, …}}`: the form of errors of queries and mutations. */
export function storeFault({
  status,
  type,
  description,
  details = {},
}: {
  status: number
  type: string
  description: string
  details?: Record<string, unknown>
}): LakeError {
  return new LakeError({ status, message: description, body: { error: { description, type, ...details } } })
}

export const sessionNotFound = () =>
  new LakeError({
    status: 401,
    message: 'Session not found',
    body: { statusCode: 401, error: 'Unauthorized', message: 'Session not found', errorCode: 'SIO-401-ANF' },
  })

/** Ignoring `purge` would keep a history that the caller believes deleted. */
export const purgeMissing = () =>
  httpFault(501, 'The embedded Content Lake does not delete the history of documents; leave `purge` out')

export const permissionMissing = (permission: string) =>
  storeFault({
    status: 403,
    type: 'insufficientPermissionsError',
    description: `Insufficient permissions; permission "${permission}" required`,
    details: { permission },
  })

/** Translates an error of the engine; undefined for errors that are not the request's fault. */
export function toLakeError(error: unknown): LakeError | undefined {
  if (error instanceof LakeError) return error
  if (error instanceof QueryParseError) {
    const { query, start, end } = error
    const details = { query, start, end }
    return storeFault({ status: 400, type: 'queryParseError', description: error.message, details })
  }
  if (error instanceof QueryRunError) {
    return storeFault({ status: 400, type: 'queryError', description: error.message })
  }
  if (error instanceof QueryTimeoutError) {
    return storeFault({ status: 400, type: 'queryTimeoutError', description: error.message })
  }
  if (error instanceof MutationError) return mutationFault(error)
  return undefined
}

function mutationFault({ fault, index, isMalformed }: MutationError, isAction = false): LakeError {
  const { type, description, details } = fault
  const items = [{ error: { type, description, ...details }, index }]
  return storeFault({
    status: isMalformed ? 400 : 409,
    type: isAction ? 'actionError' : 'mutationError',
    description: `The ${isAction ? 'action' : 'mutation'}(s) failed: ${description}`,
    details: { items },
  })
}

/** The same fault for an action request. */
export const actionFault = (error: MutationError) => mutationFault(error, true)
