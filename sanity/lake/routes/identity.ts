import { createHash, timingSafeEqual } from 'node:crypto'
import { permissionMissing, sessionNotFound } from '../wire/errors.ts'

/** Who makes a request, and what for. */
export interface Identity {
  /** As `identity()` gives it in queries, and the author of transactions. */
  id: string
  canWrite: boolean
}

export const anonymous: Identity = { id: '<anonymous>', canWrite: false }

/** Recognises who makes a request by something else than a token, as an editor's session; undefined for nobody it knows. */
export type Authenticate = (request: Request) => Promise<Identity | undefined>

interface Tokens {
  readToken: string
  writeToken: string
}

/**
 * Says who makes a request: whoever holds a token, whom `authenticate` knows, or nobody.
 *
 * @throws LakeError 401 for a token that is none
 */
export function identify({
  tokens,
  authenticate,
}: {
  tokens: Tokens
  authenticate: Authenticate | undefined
}) {
  return async (request: Request): Promise<Identity> => {
    const known = await authenticate?.(request)
    if (known) return known
    const header = request.headers.get('authorization')
    if (header === null) return anonymous
    const token = /^Bearer (.+)$/i.exec(header)?.[1] ?? ''
    if (isSame({ token, expected: tokens.writeToken })) return { id: 'write-token', canWrite: true }
    if (isSame({ token, expected: tokens.readToken })) return { id: 'read-token', canWrite: false }
    throw sessionNotFound()
  }
}

export function isAnonymous(identity: Identity): boolean {
  return identity === anonymous
}

/** @throws LakeError 403 */
export function assertCanWrite(identity: Identity, permission = 'create') {
  if (!identity.canWrite) throw permissionMissing(permission)
}

/** Comparing digests takes the same time wherever two texts differ, and whatever their lengths. */
function isSame({ token, expected }: { token: string; expected: string }): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return expected !== '' && timingSafeEqual(digest(token), digest(expected))
}
