import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { Accounts, SignedInPerson } from '#sanity/lake/accounts/accounts.ts'
import { sessionNotFound } from '#sanity/lake/wire/errors.ts'
import { eventually } from '#tests/setup/eventually.ts'
import { readToken, useLake, writeToken } from './lake-harness.ts'

const roles = new Map<string, SignedInPerson['role']>()
const accounts: Accounts = {
  authenticate: ({ headers }) => {
    const id = /session=([\w-]+)/.exec(headers.get('cookie') ?? '')?.[1]
    if (id === undefined) return Promise.resolve(undefined)
    const role = roles.get(id)
    if (!role) throw sessionNotFound()
    return Promise.resolve({ id, name: id, email: `${id}@example.com`, imageUrl: null, role })
  },
  endSession: ({ headers }) => {
    roles.delete(/session=([\w-]+)/.exec(headers.get('cookie') ?? '')?.[1] ?? '')
    return Promise.resolve()
  },
  findPeople: () => Promise.resolve([]),
}
const lake = useLake(() => ({ accounts, sessionCheckMs: 30 }))

const streams = [
  'data/listen/production?query=*&includeAllVersions=true',
  'data/live/events/production?includeDrafts=true',
]

async function connect(path: string, cookie: string) {
  const socket = new WebSocket(`${lake.url.replace(/^http/, 'ws')}/v2025-02-19/${path}`, {
    headers: { cookie },
  })
  const connection = { socket, text: '', closeCode: undefined as number | undefined }
  socket.on('message', (data) => (connection.text += (data as Buffer).toString('utf8')))
  socket.on('close', (code) => (connection.closeCode = code))
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  return connection
}

test.each(streams)(
  'a stream over a socket ends with its session, with an event `sessionEnded`: %s',
  async (path) => {
    roles.set('leaving', 'editor')
    const stream = await connect(path, 'session=leaving')
    await eventually(() => expect(stream.text).toContain('event: welcome'))
    roles.delete('leaving')
    await eventually(() => expect(stream.closeCode).toBeDefined())
    expect(stream.text).toContain('event: sessionEnded')
    await lake.client().create({ _id: `drafts.${crypto.randomUUID()}`, _type: 'post', title: 'After' })
    expect(stream.text).not.toContain('After')
    await expect(connect(path, 'session=leaving')).rejects.toThrow('401')
  },
)

test.each(streams)('a stream over HTTP ends when the person’s role changes: %s', async (path) => {
  roles.set('promoted', 'editor')
  const { body } = await fetch(`${lake.url}/v2025-02-19/${path}`, { headers: { cookie: 'session=promoted' } })
  roles.set('promoted', 'administrator')
  let text = ''
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) text += chunk
  expect(text).toContain('event: sessionEnded')
})

test('presence does not show a person whose session has ended', async () => {
  roles.set('present', 'editor')
  const presence = await connect('socket/production', 'session=present')
  roles.delete('present')
  await eventually(() => expect(presence.closeCode).toBe(4401))
})

test('streams of a valid session stay open', async () => {
  roles.set('staying', 'editor')
  roles.set('going', 'editor')
  const [staying, going] = [
    await connect(streams[0] ?? '', 'session=staying'),
    await connect(streams[0] ?? '', 'session=going'),
  ]
  roles.delete('going')
  await eventually(() => expect(going.closeCode).toBeDefined())
  await lake.client().create({ _id: 'still', _type: 'post' })
  await eventually(() => expect(staying.text).toContain('still'))
  staying.socket.close()
})

test.each(['data/query/production?query=*', 'data/doc/production/drafts.a', 'users/me'])(
  'with an ended session drafts do not seem to be lost: %s',
  async (path) => {
    const response = await fetch(`${lake.url}/v2025-02-19/${path}`, { headers: { cookie: 'session=over' } })
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ errorCode: 'SIO-401-ANF' })
  },
)

test('signing out ends the session and its streams, and those of no other person', async () => {
  roles.set('out', 'editor')
  roles.set('in', 'editor')
  const stream = await connect(streams[0] ?? '', 'session=out')
  const logout = (headers: Record<string, string>) =>
    fetch(`${lake.url}/v2025-02-19/auth/logout`, { method: 'POST', headers })
  expect((await logout({ cookie: 'session=out' })).status).toBe(200)
  await eventually(() => expect(stream.closeCode).toBeDefined())
  expect(stream.text).toContain('event: sessionEnded')
  expect((await logout({ cookie: 'session=out' })).status).toBe(401)
  expect((await logout({ authorization: `Bearer ${writeToken}` })).status).toBe(200)
  expect([...roles.keys()]).toContain('in')
  expect(await lake.client().fetch('count(*)')).toBeTypeOf('number')
})

const permissions = async (headers: Record<string, string>) => {
  const response = await fetch(`${lake.url}/v2025-02-19/projects/local/datasets/production/acl`, { headers })
  return ((await response.json()) as { permissions: string[] }[]).flatMap((grant) => grant.permissions)
}

test('the lake tells a reader and a writer their rights', async () => {
  roles.set('someone', 'editor')
  roles.set('boss', 'administrator')
  expect(await permissions({ authorization: `Bearer ${readToken}` })).toEqual(['read', 'history'])
  const all = ['read', 'history', 'create', 'update']
  expect(await permissions({ authorization: `Bearer ${writeToken}` })).toEqual(all)
  expect(await permissions({ cookie: 'session=someone' })).toEqual(all)
  expect(await permissions({ cookie: 'session=boss' })).toEqual(all)
})
