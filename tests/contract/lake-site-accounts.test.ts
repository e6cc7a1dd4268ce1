import { randomUUID } from 'node:crypto'
import type { ClientConfig } from '@sanity/client'
import { afterAll, expect, test } from 'vitest'
import type { Role } from '#lib/auth/roles.ts'
import { hashSessionToken } from '#lib/auth/session-token.ts'
import type { SecurityEvent } from '#lib/log.ts'
import { hourMs, systemClock } from '#lib/time.ts'
import { openSiteAccounts } from '#sanity/lake/accounts/site-accounts.ts'
import { suspend } from '#tests/factories/suspend.ts'
import { useDatabase } from '#tests/setup/database.ts'
import { lakeClient } from '#tests/setup/lake-client.ts'
import { useLake } from './lake-harness.ts'

const siteUrl = 'http://localhost:3000'
const database = useDatabase()
const securityEvents: SecurityEvent[] = []
// It connects at its first query, when the database exists.
const accounts = openSiteAccounts({
  connectionString: database.connectionString,
  siteUrl,
  clock: systemClock,
  logSecurity: (event) => void securityEvents.push(event),
  trustedProxyCount: 0,
})
afterAll(() => accounts.close())
const lake = useLake(() => ({ accounts }))

interface Session {
  role?: Role
  expiresInMs?: number
}

/** Makes a person with a session of the site; returns the cookie and the ids. */
async function signIn({ role = 'EDITOR', expiresInMs = hourMs }: Session = {}) {
  const sessionToken = randomUUID()
  const { id } = await database.db.user.create({
    data: {
      email: `${sessionToken}@example.com`,
      name: 'Eden Editor',
      role,
      sessions: {
        create: { sessionToken: hashSessionToken(sessionToken), expires: new Date(Date.now() + expiresInMs) },
      },
    },
  })
  return { id, sessionToken, cookie: `theme=dark; next-auth.session-token=${sessionToken}` }
}

/** The client of a page that sends a cookie. */
const clientWith = (cookie: string, headers: ClientConfig['headers'] = { origin: siteUrl }) =>
  lakeClient({ url: lake.url, maxRetries: 0, headers: { ...headers, cookie } })

const unknown = { statusCode: 401, message: expect.stringContaining('Session not found') as string }
const findDrafts = '*[_id in path("drafts.**")]._id'

test.each(['EDITOR', 'ADMIN'] as const)('the session of an %s reads drafts and writes', async (role) => {
  const { id, cookie } = await signIn({ role })
  const client = clientWith(cookie)
  expect(await client.users.getById('me')).toMatchObject({ id, name: 'Eden Editor' })
  const draftId = `drafts.${id}`
  await client.create({ _id: draftId, _type: 'post' })
  expect(await client.fetch(findDrafts, {}, { perspective: 'raw' })).toContain(draftId)
})

test.each([
  ['that is over', { expiresInMs: -1 }],
  ['of a reader', { role: 'READER' }],
  ['of a moderator', { role: 'MODERATOR' }],
] as const)('a session %s is not found', async (_, session) => {
  const client = clientWith((await signIn(session)).cookie)
  await expect(client.fetch(findDrafts)).rejects.toMatchObject(unknown)
  await expect(client.create({ _type: 'post' })).rejects.toMatchObject(unknown)
})

test('neither an invented nor a missing cookie gives access', async () => {
  const forged = clientWith(`next-auth.session-token=${randomUUID()}' or true --`)
  await expect(forged.fetch(findDrafts)).rejects.toMatchObject(unknown)
  const nobody = clientWith('theme=dark')
  expect(await nobody.fetch(findDrafts, {}, { perspective: 'raw' })).toEqual([])
  await expect(nobody.create({ _type: 'post' })).rejects.toMatchObject(unknown)
})

test('a removed role takes effect at the next request', async () => {
  const { id, cookie } = await signIn()
  const client = clientWith(cookie)
  await client.fetch(findDrafts)
  await database.db.user.update({ where: { id }, data: { role: 'READER' } })
  await expect(client.fetch(findDrafts)).rejects.toMatchObject(unknown)
})

test('a suspension takes effect at the next request, and ends by itself', async () => {
  const { id, cookie } = await signIn({ role: 'ADMIN' })
  const client = clientWith(cookie)
  await client.fetch(findDrafts)
  await suspend({ db: database.db, personId: id, until: new Date(Date.now() + hourMs) })
  await expect(client.fetch(findDrafts)).rejects.toMatchObject(unknown)
  await database.db.sanction.updateMany({ where: { personId: id }, data: { until: new Date() } })
  await client.fetch(findDrafts)
})

test.each([
  ['a foreign page', { origin: 'https://evil.example' }],
  ['a foreign page of a newer browser', { origin: siteUrl, 'sec-fetch-site': 'cross-site' }],
  ['a page that hides where it is', {}],
])('%s writes nothing with an editor’s cookie', async (_, headers) => {
  const { id, cookie } = await signIn()
  const writing = clientWith(cookie, headers).create({ _id: `from-elsewhere-${id}`, _type: 'post' })
  await expect(writing).rejects.toMatchObject({ statusCode: 403 })
  expect(await lake.client().getDocument(`from-elsewhere-${id}`)).toBeUndefined()
})

test('signing out ends this session with a line in the security log, and keeps the person’s other sessions', async () => {
  const { id, cookie, sessionToken } = await signIn()
  const other = randomUUID()
  const expires = new Date(Date.now() + hourMs)
  await database.db.session.create({ data: { userId: id, sessionToken: hashSessionToken(other), expires } })
  const headers = { origin: siteUrl, 'x-forwarded-for': '203.0.113.9, 192.0.2.7' }
  await clientWith(cookie, headers).request({ url: '/auth/logout', method: 'POST' })
  expect(securityEvents).toEqual([{ event: 'signed-out', userId: id, address: '192.0.2.7' }])
  await expect(clientWith(cookie).fetch(findDrafts)).rejects.toMatchObject(unknown)
  expect(await database.db.session.findMany({ where: { userId: id } })).toMatchObject([
    { sessionToken: hashSessionToken(other) },
  ])
  const elsewhere = clientWith(cookie.replace(sessionToken, other))
  expect(await elsewhere.users.getById('me')).toMatchObject({ id })
})
