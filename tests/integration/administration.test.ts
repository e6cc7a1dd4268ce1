import { beforeEach, describe, expect, it } from 'vitest'
import type { AdministrationDeps } from '#lib/auth/administration.ts'
import { changeRole } from '#lib/auth/change-role.ts'
import { endSessions } from '#lib/auth/end-sessions.ts'
import { listSessions } from '#lib/auth/list-sessions.ts'
import { roles } from '#lib/auth/roles.ts'
import type { Role, SignedInViewer, Viewer } from '#lib/auth/roles.ts'
import type { SecurityEvent } from '#lib/log.ts'
import { appendEvent } from '#lib/moderation/record-store.ts'
import { verifyRecord } from '#lib/moderation/verify-record.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { suspend } from '#tests/factories/suspend.ts'
import { useDatabase } from '#tests/setup/database.ts'
import { createSignInRig } from '#tests/setup/sign-in-rig.ts'

const database = useDatabase()
const { signIn, identify } = createSignInRig(database)
let logged: SecurityEvent[]
let ada: Viewer & SignedInViewer

beforeEach(async () => {
  logged = []
  await database.db.session.deleteMany()
  await database.db.user.deleteMany()
  ada = await enter('ADMIN')
})

const deps = (): AdministrationDeps => ({
  db: database.db,
  clock: { now: () => new Date() },
  logSecurity: (event) => void logged.push(event),
  record: appendEvent,
  listTagsOf: () => Promise.resolve(['comments:post']),
})

async function enter(role: Role) {
  const viewer = makeViewer({ role }) as Viewer & SignedInViewer
  await database.db.user.create({ data: { id: viewer.id, email: viewer.email, role }, select: { id: true } })
  return viewer
}

const give = (role: Role, person: { id: string }, viewer: Viewer = ada) =>
  changeRole({ viewer, input: { person: person.id, role } }, deps())
const roleOf = async ({ id }: { id: string }) =>
  (await database.db.user.findUniqueOrThrow({ where: { id } })).role
const eventsAbout = ({ id }: { id: string }) =>
  database.db.moderationEvent.findMany({
    where: { subject: `person:${id}` },
    orderBy: { seq: 'asc' },
    select: { kind: true, data: true, actorId: true },
  })
const anonymous = makeViewer({ kind: 'anonymous' })

describe('a role', () => {
  it('is kept by the last administrator who may use it: a suspended one is none', async () => {
    const ben = await enter('ADMIN')
    await suspend({ db: database.db, personId: ben.id, until: null })
    await expect(give('READER', ada)).rejects.toMatchObject({ code: 'auth/last-administrator' })
    await expect(give('READER', ada, ben)).rejects.toMatchObject({ code: 'auth/forbidden' })
    await give('READER', ben)
    expect(await roleOf(ben)).toBe('READER')
  })

  it('counts at the next request, and is in the record and in the security log', async () => {
    const token = await signIn('max@example.com')
    const max = (await identify(token)) as Viewer & SignedInViewer
    await give('MODERATOR', max)
    expect(await identify(token)).toMatchObject({ role: 'MODERATOR' })
    await give('READER', max)
    expect(await identify(token)).toMatchObject({ role: 'READER' })
    const change = { kind: 'role-changed', actorId: ada.id }
    expect(await eventsAbout(max)).toEqual([
      { ...change, data: '{"from":"READER","to":"MODERATOR"}' },
      { ...change, data: '{"from":"MODERATOR","to":"READER"}' },
    ])
    expect(logged[0]).toEqual({
      ...{ event: 'role-changed', userId: max.id, from: 'READER', to: 'MODERATOR' },
      by: `administrator ${ada.id}`,
    })
    // The mark beside the name on pages is rendered again.
    const { rows } = await database.pool.query<{ tag: string }>('select tag from "ExpiredTag"')
    expect(rows).toContainEqual({ tag: 'comments:post' })
  })

  it('is given by administrators alone', async () => {
    const robin = await enter('READER')
    for (const role of roles.filter((known) => known !== 'ADMIN')) {
      const viewer = await enter(role)
      await expect(give('ADMIN', viewer, viewer)).rejects.toMatchObject({ code: 'auth/forbidden' })
      await expect(give('ADMIN', robin, viewer)).rejects.toMatchObject({ code: 'auth/forbidden' })
    }
    await expect(give('ADMIN', robin, anonymous)).rejects.toMatchObject({ code: 'auth/sign-in-required' })
    await expect(give('ADMIN', { id: crypto.randomUUID() })).rejects.toMatchObject({
      code: 'moderation/person-not-found',
    })
    expect(await roleOf(robin)).toBe('READER')
  })

  it('that somebody has already does nothing', async () => {
    const robin = await enter('READER')
    await give('READER', robin)
    expect(await eventsAbout(robin)).toEqual([])
  })

  it('of the last administrator stays', async () => {
    await expect(give('READER', ada)).rejects.toMatchObject({ code: 'auth/last-administrator' })
    const ben = await enter('READER')
    await give('ADMIN', ben)
    await give('READER', ada)
    expect([await roleOf(ada), await roleOf(ben)]).toEqual(['READER', 'ADMIN'])
  })

  it('of two administrators who take it from each other at once stays with one', async () => {
    const ben = await enter('ADMIN')
    const both = await Promise.allSettled([give('READER', ben, ada), give('READER', ada, ben)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const left = [await roleOf(ada), await roleOf(ben)]
    expect(left.toSorted()).toEqual(['ADMIN', 'READER'])
  })
})

describe('sessions', () => {
  const listOf = (person: { id: string }, viewer: Viewer = ada) =>
    listSessions({ viewer, input: { person: person.id } }, deps())
  const end = (
    person: { id: string },
    { session, viewer = ada }: { session?: string; viewer?: Viewer } = {},
  ) => endSessions({ viewer, input: { person: person.id, session } }, deps())

  it('are listed, and one or all are ended: the next request of that browser is anonymous', async () => {
    const tokens = [await signIn('nat@example.com'), await signIn('nat@example.com')]
    const nat = (await identify(tokens[0] ?? '')) as Viewer & SignedInViewer
    const sessions = await listOf(nat)
    expect(sessions).toHaveLength(2)
    expect(Date.parse(sessions[0]?.renewedAt ?? '')).toBeLessThanOrEqual(Date.now() + 1_000)
    expect(JSON.stringify(sessions)).not.toContain(tokens[0])
    expect(await end(nat, { session: sessions[0]?.id ?? '' })).toEqual({ ended: 1 })
    const kinds = async () =>
      (await Promise.all(tokens.map((token) => identify(token)))).map(({ kind }) => kind).toSorted()
    expect(await kinds()).toEqual(['anonymous', 'signed-in'])
    expect(await end(nat)).toEqual({ ended: 1 })
    expect(await kinds()).toEqual(['anonymous', 'anonymous'])
    expect(await end(nat)).toEqual({ ended: 0 })
    const by = { actorId: ada.id }
    expect(await eventsAbout(nat)).toEqual([
      { ...by, kind: 'sessions-seen', data: '{"sessions":2}' },
      { ...by, kind: 'sessions-ended', data: '{"sessions":1}' },
      { ...by, kind: 'sessions-ended', data: '{"sessions":1}' },
    ])
    expect(logged.filter(({ event }) => event === 'sessions-ended')).toHaveLength(2)
    expect(await verifyRecord({ db: database.db })).toMatchObject({ broken: null })
  })

  it('are ended for the named person only', async () => {
    const token = await signIn('lou@example.com')
    const lou = (await identify(token)) as Viewer & SignedInViewer
    const [session] = await listOf(lou)
    expect(await end(await enter('READER'), { session: session?.id ?? '' })).toEqual({ ended: 0 })
    expect(await identify(token)).toMatchObject({ kind: 'signed-in' })
  })

  it('are seen and ended by administrators alone', async () => {
    const nobody = [await enter('READER'), await enter('MODERATOR'), await enter('EDITOR')]
    for (const viewer of nobody) {
      await expect(listOf(ada, viewer)).rejects.toMatchObject({ code: 'auth/forbidden' })
      await expect(end(ada, { viewer })).rejects.toMatchObject({ code: 'auth/forbidden' })
    }
    await expect(listOf(ada, anonymous)).rejects.toMatchObject({ code: 'auth/sign-in-required' })
    await expect(end(ada, { viewer: anonymous })).rejects.toMatchObject({ code: 'auth/sign-in-required' })
    expect(await eventsAbout(ada)).toEqual([])
  })
})
