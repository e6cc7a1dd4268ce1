import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { Accounts } from '#sanity/lake/accounts/accounts.ts'
import { eventually } from '#tests/setup/eventually.ts'
import { useLake, writeToken } from './lake-harness.ts'

const person = (id: string) =>
  ({ id, name: id, email: `${id}@example.com`, imageUrl: null, role: 'editor' }) as const
const accounts: Accounts = {
  authenticate: ({ headers }) => {
    const id = /session=(\w+)/.exec(headers.get('cookie') ?? '')?.[1]
    return Promise.resolve(id === undefined ? undefined : person(id))
  },
  endSession: () => Promise.resolve(),
  findPeople: () => Promise.resolve([]),
}
// Public, so that anonymous callers may listen.
const streamCountMax = 25
const lake = useLake(() => ({ accounts, isPublic: true, streamCountMax }))
/** Past, so that the post is public. */
const publishedAt = '2026-01-05T09:00:00Z'

interface Peer {
  socket: WebSocket
  heard: string[]
}

async function open(path: string, cookie = ''): Promise<Peer> {
  const socket = new WebSocket(`${lake.url.replace(/^http/, 'ws')}/v2025-02-19/${path}`, {
    headers: { cookie },
  })
  const heard: string[] = []
  socket.on('message', (data) => heard.push((data as Buffer).toString('utf8')))
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return { socket, heard }
}

const call = ({ socket }: Peer, [method, params = {}]: [method: string, params?: object]) =>
  socket.send(JSON.stringify({ jsonrpc: '2.0', id: method, method, params }))
const eventsOf = ({ heard }: Peer) =>
  heard
    .map((text) => JSON.parse(text) as { params?: { result?: unknown } })
    .flatMap(({ params }) => (params?.result === undefined ? [] : [params.result]))

test('an event stream over a socket has the same events as one over HTTP', async () => {
  const query = encodeURIComponent('*[_type == "post"]')
  const listener = await open(`data/listen/production?query=${query}&includeResult=true`)
  await eventually(() => expect(listener.heard.join('')).toContain('event: welcome'))
  await lake.client().create({ _id: 'post', _type: 'post', publishedAt, title: 'Over a socket' })
  await eventually(() => expect(listener.heard.join('')).toContain('Over a socket'))
  await lake.client().create({ _id: 'drafts.secret', _type: 'post', title: 'Secret' })
  await lake.client().create({ _id: 'second', _type: 'post', publishedAt, title: 'Second' })
  await eventually(() => expect(listener.heard.join('')).toContain('Second'))
  expect(listener.heard.join('')).not.toContain('Secret')
  listener.socket.close()
})

test('editors see each other’s places from arrival to departure', async () => {
  const nicole = await open('socket/production', 'session=nicole')
  const omar = await open('socket/production', 'session=omar')
  call(nicole, ['presence_subscribe'])
  await eventually(() => expect(nicole.heard).toHaveLength(1))
  const data = { sessionId: 'tab-1', locations: [{ type: 'document', documentId: 'post', path: ['title'] }] }
  call(omar, ['presence_rollcall', { session: 'tab-1' }])
  call(omar, ['presence_announce', { data }])
  await eventually(() => expect(eventsOf(nicole)).toHaveLength(2))
  omar.socket.close()
  await eventually(() => expect(eventsOf(nicole)).toHaveLength(3))
  expect(eventsOf(nicole)).toEqual([
    { type: 'rollCall', i: 'omar', session: 'tab-1' },
    { type: 'state', i: 'omar', m: data },
    { type: 'disconnect', i: 'omar', m: { session: 'tab-1' } },
  ])
  nicole.socket.close()
})

test('each tab sees all other tabs, also those of the same person, and notices their end', async () => {
  const [first, second, other] = [
    await open('socket/production', 'session=nicole'),
    await open('socket/production', 'session=nicole'),
    await open('socket/production', 'session=omar'),
  ]
  for (const peer of [first, second, other]) call(peer, ['presence_subscribe'])
  await eventually(() => expect([first, second, other].every(({ heard }) => heard.length === 1)).toBe(true))
  const stateOf = (sessionId: string) => ({
    sessionId,
    locations: [{ type: 'document', documentId: 'post', path: [] }],
  })
  call(other, ['presence_rollcall', { session: 'tab-o' }])
  await eventually(() => expect(eventsOf(first).concat(eventsOf(second))).toHaveLength(2))
  call(first, ['presence_announce', { data: stateOf('tab-1') }])
  call(second, ['presence_announce', { data: stateOf('tab-2') }])
  await eventually(() => expect(eventsOf(other)).toHaveLength(2))
  expect(eventsOf(other)).toEqual(
    expect.arrayContaining([
      { type: 'state', i: 'nicole', m: stateOf('tab-1') },
      { type: 'state', i: 'nicole', m: stateOf('tab-2') },
    ]),
  )
  expect(eventsOf(first)).toContainEqual({ type: 'state', i: 'nicole', m: stateOf('tab-2') })
  expect(eventsOf(first)).not.toContainEqual({ type: 'state', i: 'nicole', m: stateOf('tab-1') })
  // One tab says goodbye; the other’s connection just ends.
  call(first, ['presence_disconnect', { session: 'tab-1' }])
  second.socket.terminate()
  await eventually(() => expect(eventsOf(other)).toHaveLength(4))
  expect(eventsOf(other).slice(2)).toEqual(
    expect.arrayContaining([
      { type: 'disconnect', i: 'nicole', m: { session: 'tab-1' } },
      { type: 'disconnect', i: 'nicole', m: { session: 'tab-2' } },
    ]),
  )
  for (const { socket } of [first, other]) socket.close()
})

test('a malformed message closes its own socket and no other', async () => {
  const [calm, loud] = [
    await open('socket/production', 'session=calm'),
    await open('socket/production', 'session=loud'),
  ]
  const closed = new Promise((resolve) => loud.socket.once('close', resolve))
  loud.socket.send('{"jsonrpc": ')
  await closed
  call(calm, ['presence_subscribe'])
  await eventually(() => expect(calm.heard).toHaveLength(1))
  calm.socket.close()
})

test('a socket without a session needs a token, and is closed without one', async () => {
  const editor = await open('socket/production')
  call(editor, ['authorization', { authorization: `Bearer ${writeToken}` }])
  call(editor, ['presence_subscribe'])
  await eventually(() => expect(editor.heard).toHaveLength(2))

  for (const [method, params] of [
    ['presence_subscribe', {}],
    ['authorization', { authorization: 'Bearer none' }],
    ['authorization', {}],
  ] as const) {
    const stranger = await open('socket/production')
    const closed = new Promise((resolve) => stranger.socket.once('close', resolve))
    call(stranger, [method, params])
    expect(await closed).toBe(1008)
    expect(stranger.heard).toEqual([])
  }
  editor.socket.close()
})

test.each(['socket/none', 'data/query/production', 'data/listen/production'])(
  'an anonymous socket to %s is refused',
  async (path) => {
    await expect(open(path)).rejects.toThrow(/Unexpected server response: 4\d\d/)
  },
)

test('anonymous live events are about public documents only', async () => {
  const live = await open('data/live/events/production')
  await eventually(() => expect(live.heard.join('')).toContain('event: welcome'))
  await lake.client().createOrReplace({ _id: 'drafts.hidden', _type: 'post' })
  const { _rev } = await lake.client().createOrReplace({ _id: 'shown', _type: 'post', publishedAt })
  await eventually(() => expect(live.heard.join('')).toContain(_rev))
  expect(live.heard.join('').match(/event: message/g)).toHaveLength(1)
  await expect(open('data/live/events/production?includeDrafts=true')).rejects.toThrow(/40[13]/)
  live.socket.close()
})

test('each person has their own limit of open streams and sockets', async () => {
  const openAs = (path: string) => open(path, 'session=many')
  const paths = ['data/listen/production?query=*', 'data/live/events/production', 'socket/production']
  const peers = await Promise.all(
    Array.from({ length: streamCountMax }, (_, index) => openAs(paths[index % paths.length] ?? '')),
  )
  for (const path of paths) await expect(openAs(path)).rejects.toThrow('429')
  const answer = await fetch(`${lake.url}/v2025-02-19/data/listen/production?query=*`, {
    headers: { cookie: 'session=many' },
  })
  expect(await answer.json()).toMatchObject({ statusCode: 429, message: expect.stringContaining('close') })
  for (const path of paths) (await open(path, 'session=another')).socket.close()

  for (const { socket } of peers) socket.terminate()
  await eventually(async () => (await openAs('data/listen/production?query=*')).socket.close())
})
