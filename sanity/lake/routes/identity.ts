import { createHash, timingSafeEqual } from 'node:crypto'
import type { Accounts, Person, SignedInPerson } from '../accounts/accounts.ts'
import { permissionMissing, sessionNotFound } from '../wire/errors.ts'

/** Who makes a request, and what for. */
export interface Identity {
  /** As `identity()` gives it in queries, and the author of transactions. */
  id: string
  canWrite: boolean
  /** Who it is, unless nobody. */
  person?: SignedInPerson
}

export const anonymous: Identity = { id: '<anonymous>', canWrite: false }

/** Whoever holds a token is a user too, as in the hosted service, whose Studio can be signed in to with one. */
const writeProgram = toProgram({ id: 'write-token', role: 'administrator' })
const readProgram = toProgram({ id: 'read-token', role: 'viewer' })

function toProgram({ id, role }: Pick<SignedInPerson, 'id' | 'role'>): Identity {
  return { id, canWrite: role !== 'viewer', person: { id, role, name: 'Program', email: '', imageUrl: null } }
}

/** They stand in the history beside people. */
export const programs: readonly Person[] = [writeProgram, readProgram].flatMap(({ person }) => person ?? [])

interface Tokens {
  readToken: string
  writeToken: string
}

/**
 * Says who makes a request: whoever holds a token, whom `accounts` knows, or nobody.
 *
 * @throws LakeError 401 for a token that is none
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
 * @throws LakeError 403, and 401 for nobody: an editor whose session has ended is nobody, and the Studio throws what
 * was typed away at a 403 but keeps it at a session that is not found.
 */
export function assertCanWrite(identity: Identity, permission = 'create') {
  if (isAnonymous(identity)) throw sessionNotFound()
  if (!identity.canWrite) throw permissionMissing(permission)
}

/** Comparing digests takes the same time wherever two texts differ, and whatever their lengths. */
function isSame({ token, expected }: { token: string; expected: string }): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return expected !== '' && timingSafeEqual(digest(token), digest(expected))
}

/** @throws LakeError 401 */
export function assertKnown(identity: Identity) {
  if (isAnonymous(identity)) throw sessionNotFound()
}

/** The person or the program that asks. @throws LakeError 401 */
export function getPerson({ person }: Identity): SignedInPerson {
  if (!person) throw sessionNotFound()
  return person
}
