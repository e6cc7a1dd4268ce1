import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

/** The page is not for its caller, or not there. */
type Refusal = 403 | 404

interface RequestContext {
  readonly id: string
  /** Why the page that answers refuses, as an HTTP status; null where it does not. */
  refusal: Refusal | null
}

// Next bundles a copy of this file into each route; all copies have to share one store.
const key = Symbol.for('industrially-organized.request')
const holder = globalThis as unknown as Record<symbol, AsyncLocalStorage<RequestContext> | undefined>
const requests = (holder[key] ??= new AsyncLocalStorage<RequestContext>())

/** The header with the id of a request, on its way through the parts of the product and in the answer. */
export const requestIdHeader = 'x-request-id'

/** Runs work for a request: each line that it logs has the id. */
export function withRequestId<Result>(id: string, work: () => Result): Result {
  return requests.run({ id, refusal: null }, work)
}

/** The id of the current request; undefined outside of a request. */
export const currentRequestId = (): string | undefined => requests.getStore()?.id

/** Notes that the answer to the current request says "not found". */
export const noteNotFound = (): void => noteRefusal(404)

/** Notes that the answer to the current request says that its caller may not see the page. */
export const noteForbidden = (): void => noteRefusal(403)

function noteRefusal(status: Refusal): void {
  const request = requests.getStore()
  if (request) request.refusal = status
}

/** The status with which the answer to the current request refuses; null where it does not. */
export const currentRefusal = (): Refusal | null => requests.getStore()?.refusal ?? null

/** The given id if it is well-formed, otherwise a new one of twelve characters. */
export function readRequestId(given: string | string[] | null | undefined): string {
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given)
    ? given
    : randomBytes(9).toString('base64url')
}
