import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

interface RequestContext {
  readonly id: string
  /** Whether the page that answers says "not found". */
  isNotFound: boolean
}

// Next bundles a copy of this file into each route; all copies have to share one store.
const key = Symbol.for('industrially-organized.request')
const holder = globalThis as unknown as Record<symbol, AsyncLocalStorage<RequestContext> | undefined>
const requests = (holder[key] ??= new AsyncLocalStorage<RequestContext>())

/** The header with the id of a request, on its way through the parts of the product and in the answer. */
export const requestIdHeader = 'x-request-id'

/** Runs work for a request: each line that it logs has the id. */
export function withRequestId<Result>(id: string, work: () => Result): Result {
  return requests.run({ id, isNotFound: false }, work)
}

/** The id of the current request; undefined outside of a request. */
export const currentRequestId = (): string | undefined => requests.getStore()?.id

/** Notes that the answer to the current request says "not found". */
export function noteNotFound(): void {
  const request = requests.getStore()
  if (request) request.isNotFound = true
}

/** Whether the answer to the current request says "not found". */
export const saysNotFound = (): boolean => requests.getStore()?.isNotFound === true

/** The given id if it is well-formed, otherwise a new one of twelve characters. */
export function readRequestId(given: string | string[] | null | undefined): string {
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given)
    ? given
    : randomBytes(9).toString('base64url')
}
