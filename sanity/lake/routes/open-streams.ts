import { clientAddress } from '#lib/auth/client-address.ts'
import { httpFault } from '../wire/errors.ts'
import type { LakeContext } from './context.ts'
import type { Identity } from './identity.ts'

/** A tab of the Studio opens about twelve streams; twenty-five tabs have room. */
export const defaultStreamCountMax = 300

interface Opening {
  context: LakeContext
  request: Request
  identity: Identity
}

/**
 * Takes a place for a stream or a socket, counted for each person, or for each network address of strangers. Tokens are
 * the owner's own and not counted. Returns the function that gives the place back.
 *
 * @throws LakeError 429
 */
export function takePlace({ context, request, identity }: Opening): () => void {
  if (request.headers.has('authorization')) return () => undefined
  const giveBack = context.openPlaces.take(callerIdOf({ context, request, identity }))
  if (giveBack) return giveBack
  throw httpFault(429, 'Too many streams are open in one name; close some tabs, then try again')
}

/** The caller by whom limits count: a person's id, or the network address of a stranger. */
export function callerIdOf({
  context: { trustedProxyCount },
  request: { headers },
  identity,
}: Opening): string {
  if (identity.person) return identity.person.id
  return clientAddress({ forwardedFor: headers.get('x-forwarded-for'), trustedProxyCount })
}
