import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { examineHostedLake } from '#lib/local/run/hosted-lake.ts'
import type { SanityEnv } from '#sanity/env.ts'
import { corsOriginsSchema } from '#sanity/lake/wire/cors.ts'
import { readToken, useLake, writeToken } from './lake-harness.ts'

const studio = 'https://studio.example.com'
const reader = 'https://reader.example.com'
const stranger = 'https://stranger.example.com'
const lake = useLake(() => ({
  projectId: 'abc123de',
  corsOrigins: corsOriginsSchema.parse(`${studio} with credentials, ${reader}`),
}))

const ask = ([path, origin, init = {}]: [path: string, origin: string, init?: RequestInit]) =>
  fetch(`${lake.url}/v2025-02-19/${path}`, {
    ...init,
    headers: { ...(init.headers as Record<string, string> | undefined), origin },
  })
const allowed = ({ headers }: Response) => [
  headers.get('access-control-allow-origin'),
  headers.get('access-control-allow-credentials'),
]
const query = `data/query/production?query=${encodeURIComponent('1')}`

test('a page of a listed origin can read answers, and use a session if the list allows credentials', async () => {
  const answers = await Promise.all([studio, reader, stranger].map((origin) => ask([query, origin])))
  expect(answers.map(allowed)).toEqual([
    [studio, 'true'],
    [reader, null],
    [null, null],
  ])
  for (const { headers } of answers) expect(headers.get('vary')).toMatch(/Origin/)
})

test('a page of a listed origin can read refusals, too', async () => {
  const refusal = await ask(['users/me', studio])
  expect([refusal.status, ...allowed(refusal)]).toEqual([401, studio, 'true'])
  expect(allowed(await ask(['nothing/here', studio]))).toEqual([studio, 'true'])
})

test('a preflight allows a listed origin its methods and headers, and refuses any other origin', async () => {
  const preflight = (origin: string) =>
    ask([
      'data/mutate/production',
      origin,
      {
        method: 'OPTIONS',
        headers: {
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type',
        },
      },
    ])
  const yes = await preflight(studio)
  expect([yes.status, ...allowed(yes)]).toEqual([204, studio, 'true'])
  expect(yes.headers.get('access-control-allow-methods')).toMatch(/POST/)
  expect(yes.headers.get('access-control-allow-headers')).toBe('authorization,content-type')
  expect(yes.headers.get('vary')).toMatch(/Origin/)
  const no = await preflight(stranger)
  expect([no.status, ...allowed(no)]).toEqual([403, null, null])
})

test('a page of a listed origin can read an event stream', async () => {
  const stream = await ask(['data/listen/production?query=*', studio])
  expect(allowed(stream)).toEqual([studio, 'true'])
  await stream.body?.cancel()
})

test('every page can read pictures, but never with a session', async () => {
  const { url } = await lake
    .client({ projectId: 'abc123de' })
    .assets.upload('image', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'))
  const answer = await fetch(lake.url + new URL(url).pathname.replace(/^\/lake/, ''), {
    headers: { origin: studio },
  })
  expect([answer.status, ...allowed(answer)]).toEqual([200, '*', null])
})

test('check/cors says for each origin whether it is allowed', async () => {
  const told = async (origin: string) => (await (await ask(['check/cors', origin])).json()) as unknown
  expect(await told(studio)).toEqual({ result: { allowed: true, withCredentials: true } })
  expect(await told(reader)).toEqual({ result: { allowed: true, withCredentials: false } })
  expect(await told(stranger)).toEqual({ result: { allowed: false, withCredentials: false } })
  expect(await told(lake.url)).toEqual({ result: { allowed: true, withCredentials: true } })
})

test.each([
  [studio, true],
  [undefined, true],
  [stranger, false],
  ['null', false],
])('a page of %s opens a socket: %s', async (origin, mayOpen) => {
  const socket = new WebSocket(
    `${lake.url.replace(/^http/, 'ws')}/v2025-02-19/data/listen/production?query=*`,
    { headers: origin === undefined ? {} : { origin } },
  )
  const isOpen = await new Promise<boolean>((resolve) => {
    socket.once('open', () => resolve(true))
    socket.once('error', () => resolve(false))
  })
  socket.close()
  expect(isOpen).toBe(mayOpen)
})

test.each(['*', 'https://*.example.com/x', 'example.com', `${studio} with`])(
  '%s can’t be listed as an origin',
  (text) => {
    expect(corsOriginsSchema.safeParse(text).success).toBe(false)
  },
)

const env = (): SanityEnv => ({
  projectId: 'abc123de',
  dataset: 'production',
  apiVersion: '2025-02-19',
  readToken,
  lakeUrl: undefined,
  apiHost: lake.url,
})

test('a start examines the hosted lake and names its faults', async () => {
  const client = lake.client({ projectId: 'abc123de' })
  const siteUrl = studio
  await client.delete({ query: '*' })
  expect(await examineHostedLake({ env: env(), siteUrl })).toEqual([expect.stringContaining('is empty')])
  await client.create({ _type: 'post' })
  expect(await examineHostedLake({ env: env(), siteUrl })).toEqual([])
  const { _id } = await client.create({ _type: 'post', publishedAt: '2999-01-01T00:00:00Z' })
  expect(await examineHostedLake({ env: env(), siteUrl })).toEqual([])
  await client.delete(_id)
  expect(await examineHostedLake({ env: env(), siteUrl: reader })).toEqual([
    expect.stringContaining(`CORS origins`),
  ])
  expect(await examineHostedLake({ env: { ...env(), readToken: 'none' }, siteUrl })).toEqual([
    expect.stringMatching(/^SANITY_API_READ_TOKEN.*\(401\)/),
  ])
  expect(await examineHostedLake({ env: { ...env(), dataset: 'other' }, siteUrl })).toEqual([
    expect.stringMatching(/can't be read:.*\(404\).*SANITY_DATASET/),
  ])
  expect(await examineHostedLake({ env: { ...env(), apiHost: 'http://127.0.0.1:1' }, siteUrl })).toEqual([
    expect.stringMatching(/can't be read:.*127\.0\.0\.1/),
  ])
})

test('a start warns of scheduled posts in a public dataset, with their number', async () => {
  const client = lake.client({ projectId: 'abc123de' })
  await client.delete({ query: '*' })
  await client.create({ _type: 'post' })
  // The hosted service shows scheduled posts to all readers of a public dataset; the embedded lake hides them.
  const hosted = await serveHosted()
  const look = () => examineHostedLake({ env: { ...env(), apiHost: hosted.url }, siteUrl: studio })
  expect(await look()).toEqual([])
  hosted.isPublic = true
  expect(await look()).toEqual([])
  for (const publishedAt of ['2998-01-01T00:00:00Z', '2999-01-01T00:00:00Z', '2020-01-01T00:00:00Z'])
    await client.create({ _type: 'post', publishedAt })
  expect(await look()).toEqual([
    expect.stringMatching(/ is public, so anybody can read its 2 scheduled posts .*private/),
  ])
  hosted.isPublic = false
  expect(await look()).toEqual([])
})

/** Makes the lake act like the hosted service with a public dataset: a caller without a token reads as with one. */
async function serveHosted() {
  const hosted = { url: '', isPublic: false }
  const server = createServer((request, response) => {
    const headers = new Headers({ authorization: request.headers.authorization ?? '' })
    if (request.headers.origin) headers.set('origin', request.headers.origin)
    if (request.headers.authorization === undefined) headers.delete('authorization')
    if (hosted.isPublic) headers.set('authorization', `Bearer ${readToken}`)
    void fetch(lake.url + (request.url ?? ''), { headers }).then(async (answer) => {
      response.writeHead(answer.status, { 'content-type': 'application/json' })
      response.end(await answer.text())
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  hosted.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return hosted
}

test('users/me shows a token as a user: an administrator or a viewer', async () => {
  const me = (token: string) => lake.client({ projectId: 'abc123de', token }).users.getById('me')
  expect(await me(writeToken)).toMatchObject({
    id: 'write-token',
    provider: 'sanity-token',
    role: 'administrator',
  })
  expect(await me(readToken)).toMatchObject({ id: 'read-token', roles: [{ name: 'viewer' }] })
})
