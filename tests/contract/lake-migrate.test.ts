import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { useLake, writeToken } from './lake-harness.ts'
import { openSecureHost } from './secure-host.ts'
import type { SecureHost } from './secure-host.ts'

const lake = useLake(() => ({ ownOrigins: ['https://lake.test', 'https://local.lake.test'] }))
let host: SecureHost

beforeAll(async () => {
  host = await openSecureHost(lake.url)
  // @sanity/migrate supports only https, and reads these variables when it is loaded.
  for (const name of ['https_proxy', 'HTTPS_PROXY']) vi.stubEnv(name, host.proxyUrl)
  for (const name of ['no_proxy', 'NO_PROXY']) vi.stubEnv(name, '')
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
})
afterAll(() => {
  vi.unstubAllEnvs()
  host.close()
})

const api = {
  projectId: 'local',
  dataset: 'production',
  apiHost: 'lake.test',
  apiVersion: 'v2025-02-19',
  token: writeToken,
} as const

/** Makes every standfirst an object, in drafts, too; other documents stay. */
async function makeMigration() {
  const { at, defineMigration, set, unset } = await import('@sanity/migrate')
  return defineMigration({
    title: 'Standfirst as text and language',
    documentTypes: ['post'],
    filter: 'defined(intro)',
    migrate: {
      document: ({ intro }) => [at('standfirst', set({ text: intro, language: 'en' })), at('intro', unset())],
    },
  })
}

const posts = () =>
  lake.client({ perspective: 'raw' }).fetch('*[_type == "post"] | order(_id) {_id, intro, standfirst}')

test('a migration of @sanity/migrate is shown by a dry run, done by a real one, and does nothing the second time', async () => {
  const { dryRun, run, toArray } = await import('@sanity/migrate')
  const client = lake.client()
  await client
    .transaction()
    .create({ _id: 'a', _type: 'post', intro: 'First' })
    .create({ _id: 'drafts.a', _type: 'post', intro: 'Second' })
    .create({ _id: 'b', _type: 'post' })
    .create({ _id: 'c', _type: 'page', intro: 'Third' })
    .commit()
  const migration = await makeMigration()
  const before = await posts()
  const planned = await toArray(dryRun({ api }, migration))
  const change = (id: string, type: string) => ({ type: 'patch', id, patches: [{ op: { type } }] })
  const changes = ['a', 'drafts.a'].flatMap((id) => [change(id, 'set'), change(id, 'unset')])
  expect(planned.flat()).toMatchObject(changes)
  expect(await posts()).toEqual(before)

  const seen: { documents: number; done?: boolean | undefined }[] = []
  await run({ api, onProgress: ({ documents, done }) => seen.push({ documents, done }) }, migration)
  expect(await posts()).toEqual([
    { _id: 'a', intro: null, standfirst: { text: 'First', language: 'en' } },
    { _id: 'b', intro: null, standfirst: null },
    { _id: 'drafts.a', intro: null, standfirst: { text: 'Second', language: 'en' } },
  ])
  expect(await client.fetch('*[_id == "c"][0].intro')).toBe('Third')
  expect(seen.at(-1)).toEqual({ documents: 2, done: true })
  expect((await toArray(dryRun({ api }, migration))).flat()).toEqual([])
})

test('a migration without the write token changes nothing and fails', async () => {
  const { run } = await import('@sanity/migrate')
  await lake.client().createOrReplace({ _id: 'a', _type: 'post', intro: 'Again' })
  const running = run({ api: { ...api, token: 'none-of-the-tokens' } }, await makeMigration())
  await expect(running).rejects.toThrow(/Unauthorized|Session not found/)
  expect(await lake.client().fetch('*[_id == "a"][0].intro')).toBe('Again')
})
