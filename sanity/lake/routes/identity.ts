import { createHash, timingSafeEqual } from 'node:crypto'
import type { Accounts, Person, SignedInPerson } from '../accounts/accounts.ts'
import { permissionMissing, sessionNotFound } from '../wire/errors.ts'

/** The caller of a request and their permissions. */
export interface Identity {
  /** The value of `identity()` in queries, and the author of transactions. */
  id: string
  canWrite: boolean
  /** Undefined for anonymous callers. */
  person?: SignedInPerson
}

export const anonymous: Identity = { id: '<anonymous>', canWrite: false }

/** The holder of a token is a user, as in the hosted service: its Studio accepts a token as a sign-in. */
const writeProgram = toProgram({ id: 'write-token', role: 'administrator' })
const readProgram = toProgram({ id: 'read-token', role: 'viewer' })

function toProgram({ id, role }: Pick<SignedInPerson, 'id' | 'role'>): Identity {
  return { id, canWrite: role !== 'viewer', person: { id, role, name: 'Program', email: '', imageUrl: null } }
}

/** The history lists them beside people. */
export const programs: readonly Person[] = [writeProgram, readProgram].flatMap(({ person }) => person ?? [])

interface Tokens {
  readToken: string
  writeToken: string
}

/**
 * Identifies the caller: by a token, by `accounts`, or as anonymous.
 *
 * @throws LakeError 401 for an unknown token
 */
export function identify({ tokens, accounts }: { tokens: Tokens; accounts: Accounts | undefined }) {
  return async (request: Request): Promise<Identity> => {
    const header = request.headers.get('authorization')
    if (header === null) {
      const person = await accounts?.authenticate(request)
      return person ? { id: person.id, canWrite: true, person } : anonymous
    }
    const token = /^Bearer (.+)$/i.exec(header)?.[1] ?? ''
    if (isSame({ token, expected: tokens.writeToken })) return writeProgram
    if (isSame({ token, expected: tokens.readToken })) return readProgram
    throw sessionNotFound()
  }
}

export function isAnonymous(identity: Identity): boolean {
  return identity === anonymous
}

/**
 * Anonymous callers get 401, not 403: they may be an editor whose session has ended. At a 403 the Studio drops
 * unsaved text; at this 401 it keeps the text.
 *
 * @throws LakeError 401, 403
 */
export function assertCanWrite(identity: Identity, permission = 'create') {
  if (isAnonymous(identity)) throw sessionNotFound()
  if (!identity.canWrite) throw permissionMissing(permission)
}

/** Compares digests, in constant time for texts of any length. */
function isSame({ token, expected }: { token: string; expected: string }): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return expected !== '' && timingSafeEqual(digest(token), digest(expected))
}

/** @throws LakeError 401 */
export function assertKnown(identity: Identity) {
  if (isAnonymous(identity)) throw sessionNotFound()
}

/** The person or program that makes the request. @throws LakeError 401 */
export function getPerson({ person }: Identity): SignedInPerson {
  if (!person) throw sessionNotFound()
  return person
}
