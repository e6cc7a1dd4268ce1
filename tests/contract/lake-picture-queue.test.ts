import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { hourMs } from '#lib/time.ts'
import type { Accounts } from '#sanity/lake/accounts/accounts.ts'
import { eventually } from '#tests/setup/eventually.ts'
import { useLake } from './lake-harness.ts'
import { endless, halves } from './lake-pictures.ts'

let arrivedCount = 0
const editor = { id: 'editor', name: 'E', email: 'e@example.com', imageUrl: null, role: 'editor' } as const
const accounts: Accounts = {
  authenticate: ({ headers }) => {
    arrivedCount += 1
    return Promise.resolve(headers.has('cookie') ? editor : undefined)
  },
  endSession: () => Promise.resolve(),
  findPeople: () => Promise.resolve([]),
}
const pictureLimits = {
  workMaxMs: hourMs,
  abandonedMaxMs: 0,
  callerWaitingCountMax: 3,
  waitingCountMax: 4,
}
const lake = useLake(() => ({ accounts, pictureLimits }))
const endlessFile = `images/local/production/${'e'.repeat(40)}-4000x4000.svg`
const endlessSearch = (width: number) => `fm=png&w=${String(width)}`
let picture = ''
let order: string[] = []
let blockers: { leave: () => void; answer: Promise<unknown> }[] = []

beforeAll(async () => {
  picture = (await lake.client().assets.upload('image', await halves())).path
  await writeFile(
    path.join(lake.assetsFolder, 'production', 'originals', path.basename(endlessFile)),
    endless,
  )
})

/** Takes both places with pictures that end only when their callers leave. */
beforeEach(async () => {
  blockers = [await block(1), await block(2)]
  order = []
})

afterEach(async () => {
  for (const { leave } of blockers) leave()
  await Promise.all(blockers.map(({ answer }) => answer))
})

async function block(width: number) {
  const leaving = new AbortController()
  const { answer } = await ask(endlessSearch(width), { file: endlessFile, signal: leaving.signal })
  return { leave: () => leaving.abort(), answer }
}

interface Asking {
  file?: string
  address?: string
  isEditor?: boolean
  signal?: AbortSignal
}

/** Asks for a variant, and resolves once it waits or is answered. */
async function ask(search: string, asking: Asking = {}) {
  const { file = picture, address = '192.0.2.1', isEditor = false, signal } = asking
  const cookie = isEditor ? { cookie: 'session=editor' } : {}
  const headers = { host: new URL(lake.url).host, 'x-forwarded-for': address, ...cookie }
  const before = arrivedCount
  const url = `${lake.url}/${file}?${search}`
  const answered = lake.fetch(new Request(url, { headers, ...(signal ? { signal } : {}) }))
  if (file === picture) void answered.then(() => order.push(search))
  await eventually(() => expect(arrivedCount).toBe(before + 1))
  const answer = answered.then((response) => [response.status, response.headers.get('retry-after')] as const)
  return { answer }
}

test('a picture whose readers have all left is not made, and the next one is', async () => {
  const [leaving, staying] = [new AbortController(), new AbortController()]
  const left = [await ask('w=10', leaving), await ask('w=11', leaving), await ask('w=12', leaving)]
  const shared = await ask('w=12', staying)
  leaving.abort()
  for (const { answer } of left.slice(0, 2)) expect((await answer)[0]).toBe(503)

  for (const { leave } of blockers) leave()
  const next = await ask('w=100')
  expect((await next.answer)[0]).toBe(200)
  expect((await shared.answer)[0]).toBe(200)
  const variants = path.join(lake.assetsFolder, 'production', 'variants', path.basename(picture))
  expect(await readdir(variants)).toHaveLength(2)
})

test('a reader whose connection breaks stops the picture that is being made', async () => {
  blockers[0]?.leave()
  const leaving = new AbortController()
  const before = arrivedCount
  const answer = fetch(`${lake.url}/${endlessFile}?${endlessSearch(3)}`, { signal: leaving.signal })
  await eventually(() => expect(arrivedCount).toBe(before + 1))
  const next = await ask('w=101')
  leaving.abort()
  await expect(answer).rejects.toThrow()
  expect((await next.answer)[0]).toBe(200)
})

test('the small picture is made before the large one, and addresses take turns', async () => {
  const asked = [
    await ask('w=201'),
    await ask('w=200'),
    await ask('w=20'),
    // Larger than each of the others, smaller than all of them together.
    await ask('w=220', { address: '192.0.2.2' }),
  ]
  blockers[0]?.leave()
  await Promise.all(asked.map(({ answer }) => answer))
  expect(order).toEqual(['w=20', 'w=200', 'w=220', 'w=201'])
})

test('an address that waits for too much gets 429, a full queue 503, and editors wait beside them', async () => {
  const waiting = [await ask('w=30'), await ask('w=31'), await ask('w=32')]
  expect(await (await ask('w=33')).answer).toEqual([429, '2'])
  waiting.push(await ask('w=34', { address: '192.0.2.2' }))
  expect(await (await ask('w=35', { address: '192.0.2.3' })).answer).toEqual([503, '2'])
  const editors = [36, 37, 38, 39].map((width) => `w=${width}`)
  for (const search of editors) waiting.push(await ask(search, { isEditor: true }))

  order = []
  blockers[0]?.leave()
  for (const { answer } of waiting) expect((await answer)[0]).toBe(200)
  expect(order.slice(0, 4)).toEqual(editors)
})
