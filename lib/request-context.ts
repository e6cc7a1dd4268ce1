import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

// Next bundles a copy of this file into each route; all copies have to share one store.
const key = Symbol.for('industrially-organized.request-id')
const holder = globalThis as unknown as Record<symbol, AsyncLocalStorage<string> | undefined>
const requests = (holder[key] ??= new AsyncLocalStorage<string>())

/** The header with the id of a request, on its way through the parts of the product and in the answer. */
export const requestIdHeader = 'x-request-id'

/** Runs work for a request: each line that it logs has the id. */
export function withRequestId<Result>(id: string, work: () => Result): Result {
  return requests.run(id, work)
}

/** The id of the current request; undefined outside of a request. */
export const currentRequestId = (): string | undefined => requests.getStore()

/** The given id if it is well-formed, otherwise a new one of twelve characters. */
export function readRequestId(given: string | string[] | null | undefined): string {
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given)
    ? given
    : randomBytes(9).toString('base64url')
}
