import { expect, test } from 'vitest'
import { readToken, useLake } from './lake-harness.ts'

const lake = useLake()
const makeId = () => crypto.randomUUID()

test('create adds an id, a revision and the dates', async () => {
  const post = await lake.client().create({ _type: 'post', title: 'New' })
  expect(post).toMatchObject({ _id: expect.any(String), _rev: expect.any(String), title: 'New' })
  expect(Date.parse(post._createdAt)).toBeGreaterThan(0)
  expect(post._updatedAt).toBe(post._createdAt)
})

test('an id that ends with a dot is completed below that path', async () => {
  const { _id } = await lake.client().create({ _id: 'drafts.', _type: 'post' })
  expect(_id).toMatch(/^drafts\.[0-9a-f-]{36}$/)
})

test('create of an existing document is 409 and changes nothing', async () => {
  const client = lake.client()
  const { _id } = await client.create({ _type: 'post', title: 'Kept' })
  await expect(client.create({ _id, _type: 'post', title: 'Other' })).rejects.toMatchObject({
    statusCode: 409,
    message: expect.stringContaining(`Document by ID "${_id}" already exists`),
    details: { type: 'mutationError', items: [{ error: { type: 'documentAlreadyExistsError', id: _id } }] },
  })
  expect(await client.getDocument(_id)).toMatchObject({ title: 'Kept' })
})

test('createIfNotExists keeps an existing document; createOrReplace replaces all of it but its creation date', async () => {
  const client = lake.client()
  const first = await client.create({ _type: 'post', title: 'One', extra: true })
  expect(await client.createIfNotExists({ _id: first._id, _type: 'post', title: 'Two' })).toMatchObject({
    title: 'One',
  })
  const replaced = await client.createOrReplace({ _id: first._id, _type: 'post', title: 'Three' })
  expect(replaced).toMatchObject({ title: 'Three', _createdAt: first._createdAt })
  expect(replaced).not.toHaveProperty('extra')
})

test('a patch sets, unsets, counts, inserts and merges text', async () => {
  const client = lake.client()
  const { _id } = await client.create({
    _type: 'post',
    title: 'Old',
    gone: 1,
    views: 5,
    text: 'the quick fox',
    tags: ['a', 'c'],
    body: [{ _key: 'k1', text: 'x' }],
  })
  const patched = await client
    .patch(_id)
    .setIfMissing({ title: 'Never', seo: {} })
    .set({ 'seo.title': 'T', 'body[_key=="k1"].text': 'y' })
    .unset(['gone'])
    .inc({ views: 2 })
    .diffMatchPatch({ text: '@@ -1,13 +1,17 @@\n the quick\n+ red\n  fox\n' })
    .insert('before', 'tags[1]', ['b'])
    .commit()
  expect(patched).toMatchObject({
    title: 'Old',
    views: 7,
    text: 'the quick red fox',
    tags: ['a', 'b', 'c'],
    seo: { title: 'T' },
    body: [{ _key: 'k1', text: 'y' }],
  })
  expect(patched).not.toHaveProperty('gone')
})

test('patch and delete by query affect all matching documents, including those made by the same transaction', async () => {
  const client = lake.client()
  const group = makeId()
  await client.transaction().create({ _type: 'item', group }).create({ _type: 'item', group }).commit()
  await client
    .transaction()
    .create({ _type: 'item', group })
    .patch({ query: '*[_type == "item" && group == $group]', params: { group } }, (patch) =>
      patch.set({ seen: true }),
    )
    .commit()
  expect(await client.fetch('count(*[group == $group && seen])', { group })).toBe(3)
  await client.delete({ query: '*[group == $group]', params: { group } })
  expect(await client.fetch('count(*[group == $group])', { group })).toBe(0)
})

test('of many concurrent patches with one ifRevisionID one succeeds and the others get 409', async () => {
  const client = lake.client()
  const { _id, _rev } = await client.create({ _type: 'post', winner: -1 })
  const tries = await Promise.allSettled(
    Array.from({ length: 12 }, (_, winner) => client.patch(_id).ifRevisionId(_rev).set({ winner }).commit()),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const { status, ...rest } of tries) {
    if (status === 'rejected') {
      expect(rest).toMatchObject({
        reason: {
          statusCode: 409,
          details: { items: [{ error: { type: 'documentRevisionIDDoesNotMatchError' } }] },
        },
      })
    }
  }
  expect(tries[Number((await client.getDocument(_id))?.['winner'])]?.status).toBe('fulfilled')
})

test('concurrent increments all count', async () => {
  const client = lake.client()
  const { _id } = await client.create({ _type: 'counter', count: 0 })
  await Promise.all(Array.from({ length: 25 }, () => client.patch(_id).inc({ count: 1 }).commit()))
  expect(await client.getDocument(_id)).toMatchObject({ count: 25 })
})

test('a transaction whose last mutation fails changes nothing', async () => {
  const client = lake.client()
  const id = makeId()
  await expect(
    client
      .transaction()
      .create({ _id: id, _type: 'post' })
      .patch('nobody', { set: { a: 1 } })
      .commit(),
  ).rejects.toMatchObject({ statusCode: 409, message: expect.stringContaining('was not found') })
  expect(await client.getDocument(id)).toBeUndefined()
})

test('a dry run returns the result and changes nothing', async () => {
  const client = lake.client()
  const id = makeId()
  const would = await client.create({ _id: id, _type: 'post', title: 'Would' }, { dryRun: true })
  expect(would).toMatchObject({ title: 'Would' })
  expect(await client.getDocument(id)).toBeUndefined()
})

test('ids are returned instead of documents on request, with the given transaction id', async () => {
  const client = lake.client()
  const transactionId = makeId()
  const id = makeId()
  const result = await client
    .transaction()
    .create({ _id: id, _type: 'post' })
    .transactionId(transactionId)
    .commit({ returnDocuments: false })
  expect(result).toMatchObject({ transactionId, documentIds: [id], results: [{ id, operation: 'create' }] })
  expect(await client.getDocument(id)).toMatchObject({ _rev: transactionId })
  await expect(
    client.transaction().create({ _type: 'post' }).transactionId(transactionId).commit(),
  ).rejects.toMatchObject({ statusCode: 409 })
})

test('objects in arrays get keys on request', async () => {
  const made = await lake
    .client()
    .create(
      { _type: 'post', body: [{ a: 1 }, { _key: 'kept', b: [{ c: 2 }] }, 'text'] },
      { autoGenerateArrayKeys: true },
    )
  expect(made['body']).toEqual([
    { a: 1, _key: expect.any(String) },
    { _key: 'kept', b: [{ c: 2, _key: expect.any(String) }] },
    'text',
  ])
})

test('a strong reference needs a target and protects it; a weak one does neither', async () => {
  const client = lake.client()
  await expect(client.create({ _type: 'post', author: { _ref: 'nobody' } })).rejects.toMatchObject({
    statusCode: 409,
    message: expect.stringContaining('references non-existent document "nobody"'),
  })
  const author = makeId()
  const post = makeId()
  await client
    .transaction()
    .create({ _id: post, _type: 'post', author: { _ref: author }, friend: { _ref: 'nobody', _weak: true } })
    .create({ _id: author, _type: 'author' })
    .commit()
  await expect(client.delete(author)).rejects.toMatchObject({
    statusCode: 409,
    message: expect.stringContaining(`cannot be deleted as there are references to it from "${post}"`),
  })
  await client.transaction().delete(author).delete(post).commit()
  expect(await client.getDocument(author)).toBeUndefined()
})

test.each([
  ['no _type', { _id: 'a' }],
  ['an id with a space', { _id: 'a b', _type: 'post' }],
  ['an id of 200 characters', { _id: 'a'.repeat(200), _type: 'post' }],
  ['an id with a part that starts with a dash', { _id: 'a.-b', _type: 'post' }],
  ['a date that is none', { _type: 'post', _createdAt: 'yesterday' }],
  ['a date of an update that is none', { _type: 'post', _updatedAt: 7 }],
  ['an id that starts with a dot', { _id: '.a', _type: 'post' }],
  ['a type that is none', { _type: 7 }],
])('a document with %s is refused with 400', async (_, document) => {
  const mutations = [{ create: document }] as never
  await expect(lake.client().mutate(mutations)).rejects.toMatchObject({ statusCode: 400 })
})

test('the type of a document can’t be changed', async () => {
  const client = lake.client()
  const { _id } = await client.create({ _type: 'post' })
  await expect(client.patch(_id).set({ _type: 'page' }).commit()).rejects.toMatchObject({
    message: expect.stringContaining('Cannot modify immutable attribute "_type"'),
  })
})

test('a malformed mutation is 400, with its position', async () => {
  const error = await lake
    .client()
    .mutate([{ creat: {} }] as never)
    .catch((fault: unknown) => fault)
  expect(error).toMatchObject({
    statusCode: 400,
    message: expect.stringContaining('Mutation 0 is malformed'),
  })
})

test('without the write token nothing is written', async () => {
  const anonymous = lake.client({ token: undefined as never })
  await expect(anonymous.create({ _type: 'post' })).rejects.toMatchObject({ statusCode: 401 })
  await expect(lake.client({ token: readToken }).delete('x')).rejects.toMatchObject({
    statusCode: 403,
    details: { type: 'insufficientPermissionsError' },
  })
})

test('half an emoji, which a patch can contain, is kept, as is the order of keys', async () => {
  const client = lake.client()
  const { _id } = await client.create({ _type: 'post', z: 'half \ud83d', a: { y: 1, b: 2 } })
  await lake.restart()
  const kept = await lake.client().getDocument(_id)
  expect(kept).toMatchObject({ z: 'half \ud83d' })
  expect(Object.keys(kept?.['a'] as object)).toEqual(['y', 'b'])
})

test('an acknowledged document is there after a restart', async () => {
  const ids = await Promise.all(
    Array.from({ length: 20 }, async () => (await lake.client().create({ _type: 'kept' }))._id),
  )
  await lake.restart()
  const kept = await lake.client().fetch<string[]>('*[_type == "kept"]._id')
  expect(kept).toEqual(ids.sort())
})

test.each([
  ['an attribute that would fail every query', { parts: [{ hasOwnProperty: 1 }] }],
  ['more levels than a document may have', nested(70)],
])('%s is refused', async (_, attributes) => {
  const client = lake.client()
  const document: { _type: string } = { _type: 'post', ...attributes }
  await expect(client.create(document)).rejects.toMatchObject({ statusCode: 400 })
  expect(await client.fetch('count(*[defined(parts) || defined(part)])')).toBe(0)
})

function nested(depth: number): { part?: unknown } {
  return depth === 0 ? {} : { part: nested(depth - 1) }
}
