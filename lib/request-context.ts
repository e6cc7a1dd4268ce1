import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

// Next bundles this file into each route, beside the server's own copy of it; the store has to be one for all.
const key = Symbol.for('industrially-organized.request-id')
const holder = globalThis as unknown as Record<symbol, AsyncLocalStorage<string> | undefined>
const requests = (holder[key] ??= new AsyncLocalStorage<string>())

/** The header that names a request, from one part of the product to the next and back to the caller. */
export const requestIdHeader = 'x-request-id'

/** Does work on behalf of a request: every line that it logs carries the id. */
export function withRequestId<Result>(id: string, work: () => Result): Result {
  return requests.run(id, work)
}

/** The id of the request that is being answered; undefined outside of one. */
export const currentRequestId = (): string | undefined => requests.getStore()

/** The id that a trusted caller gave, where it is one; else a new one of twelve characters. */
export function readRequestId(given: string | string[] | null | undefined): string {
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given)
    ? given
    : randomBytes(9).toString('base64url')
}
