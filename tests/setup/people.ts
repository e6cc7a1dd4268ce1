import { randomBytes, randomUUID } from 'node:crypto'
import { hintCookieName, sessionCookieName, sessionCookieOptions } from '#lib/auth/cookies.ts'
import type { Role } from '#lib/auth/roles.ts'
import type { Client } from 'pg'
import { hashSessionToken } from '#lib/auth/session-token.ts'
import { withClient } from '#lib/with-client.ts'

export interface Person {
  id: string
  name: string | null
  role: Role
  sessionToken: string
}

/** Makes a person with a session, as after a sign-in by mail. */
export async function createPerson(
  connectionString: string,
  { role, name, email }: Pick<Person, 'role' | 'name'> & { email?: string | undefined },
): Promise<Person> {
  return withClient({ connectionString }, (client) => insertPerson({ role, name, email }, client))
}

/** As `createPerson`, by a connection that is open. */
export async function insertPerson(
  { role, name, email }: Pick<Person, 'role' | 'name'> & { email?: string | undefined },
  client: Client,
): Promise<Person> {
  const id = randomUUID()
  const person = { id, name, role, sessionToken: randomBytes(32).toString('hex') }
  await client.query('insert into "User" (id, name, email, role) values ($1, $2, $3, $4)', [
    id,
    name,
    email ?? `${id}@example.com`,
    role,
  ])
  await insertSession(person, client)
  return person
}

/** Signs a person in, or in again after `endSession`; it counts for all of their tabs. */
export async function beginSession(connectionString: string, person: Person): Promise<void> {
  await withClient({ connectionString }, (client) => insertSession(person, client))
}

async function insertSession({ id, sessionToken }: Person, client: Client): Promise<void> {
  await client.query(
    `insert into "Session" (id, "sessionToken", "userId", expires) values ($1, $2, $3, now() + interval '1 day')`,
    [randomUUID(), hashSessionToken(sessionToken), id],
  )
}

export async function endSession(connectionString: string, { sessionToken }: Person): Promise<void> {
  await withClient({ connectionString }, (client) =>
    client.query('delete from "Session" where "sessionToken" = $1', [hashSessionToken(sessionToken)]),
  )
}

/** The cookies of a person's session. */
export function sessionCookie({ person, siteUrl }: { person: Person; siteUrl: string }) {
  const { httpOnly, secure } = sessionCookieOptions(siteUrl)
  return {
    name: sessionCookieName(siteUrl),
    value: person.sessionToken,
    url: siteUrl,
    httpOnly,
    secure,
    sameSite: 'Lax' as const,
  }
}

/** The cookie by which the pages' scripts know that a person is signed in. */
export function hintCookie(siteUrl: string) {
  return { name: hintCookieName, value: '1', url: siteUrl, sameSite: 'Lax' as const }
}
