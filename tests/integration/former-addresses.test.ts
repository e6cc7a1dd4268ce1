import { afterAll, beforeAll, expect, test } from 'vitest'
import { createContentReader } from '#lib/content/content-reader.ts'
import { findFormerAddress } from '#lib/content/find-former-address.ts'
import { rememberAddress } from '#lib/content/remember-address.ts'
import { openDatabase } from '#lib/db.ts'
import type { Database } from '#lib/db.ts'
import { createReader } from '#sanity/client.ts'
import { readToken, useLake } from '#tests/contract/lake-harness.ts'

const lake = useLake()
let database: Database

beforeAll(() => {
  database = openDatabase(lake.connectionString)
})
afterAll(() => database.close())

const slugOf = (current: string) => ({ _type: 'slug', current })

async function moveTo(id: string, { type, before, after }: { type: string; before: string; after: string }) {
  const past = '2020-01-01T00:00:00.000Z'
  await lake.client().createOrReplace({ _id: id, _type: type, slug: slugOf(after), publishedAt: past })
  await rememberAddress({ documentId: id, type, before, after }, database)
}

async function find(path: string) {
  const settings = { projectId: 'local', dataset: 'production', apiVersion: '2025-02-19' }
  const env = { ...settings, readToken, lakeUrl: lake.url }
  return findFormerAddress({ path }, { reader: createContentReader(createReader(env)), db: database.db })
}

test.each([
  ['post', '/post/'],
  ['author', '/author/'],
  ['topic', '/topic/'],
  ['page', '/'],
])('the former address of a %s leads to its new one, also after the next move', async (type, prefix) => {
  const id = `moving-${type}`
  await moveTo(id, { type, before: `${type}-1`, after: `${type}-2` })
  expect(await find(`${prefix}${type}-1`)).toMatchObject({ value: `${prefix}${type}-2`, documentIds: [id] })
  await moveTo(id, { type, before: `${type}-2`, after: `${type}-3` })
  expect((await find(`${prefix}${type}-1`)).value).toBe(`${prefix}${type}-3`)
  expect((await find(`${prefix}${type}-2`)).value).toBe(`${prefix}${type}-3`)
})

test('an address to which a document has returned does not redirect to itself', async () => {
  await moveTo('back', { type: 'page', before: 'there', after: 'away' })
  await moveTo('back', { type: 'page', before: 'away', after: 'there' })
  expect((await find('/there')).value).toBeNull()
  expect((await find('/away')).value).toBe('/there')
})

test('of two documents that had an address, the last one counts', async () => {
  await moveTo('first', { type: 'topic', before: 'shared', after: 'first-now' })
  await moveTo('second', { type: 'topic', before: 'shared', after: 'second-now' })
  expect((await find('/topic/shared')).value).toBe('/topic/second-now')
})

test('the former address of a deleted or scheduled document leads nowhere until the document is back or due', async () => {
  await moveTo('late', { type: 'post', before: 'early', after: 'late' })
  const publishedAt = '2999-01-01T00:00:00.000Z'
  await lake.client().patch('late').set({ publishedAt }).commit()
  expect(await find('/post/early')).toMatchObject({
    value: null,
    documentIds: ['late'],
    nextDueAt: publishedAt,
  })
  await lake.client().delete('late')
  expect(await find('/post/early')).toMatchObject({ value: null, documentIds: ['late'] })
})

test('an address that was never used leads nowhere, but the answer has the type of its path', async () => {
  expect(await find('/post/never')).toMatchObject({ value: null, types: ['post'] })
  for (const path of ['/a/b/c', '/', '/post/%E0%A4%A', '/constructor/x'])
    expect((await find(path)).value, path).toBeNull()
})

test('nothing is stored for a document that kept its address, had none, or has no page', async () => {
  const changes = [
    { documentId: 'x', type: 'page', before: 'same', after: 'same' },
    { documentId: 'x', type: 'page', before: null, after: 'new' },
    { documentId: 'x', type: 'settings', before: 'a', after: 'b' },
    { documentId: 'x', type: 'constructor', before: 'a', after: 'b' },
  ]
  const countBefore = await database.db.formerAddress.count()
  for (const change of changes) await rememberAddress(change, database)
  expect(await database.db.formerAddress.count()).toBe(countBefore)
})
