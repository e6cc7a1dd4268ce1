import type { MutationEvent } from '@sanity/client'
import { applyPatch } from 'mendoza'
import type { RawPatch } from 'mendoza'
import { expect, test } from 'vitest'
import { eventually } from '#tests/setup/eventually.ts'
import { clientOf, startLake, useLake } from './lake-harness.ts'

const lake = useLake()

interface Heard {
  events: { type: string }[]
  mutations: () => MutationEvent[]
  errors: unknown[]
  stop: () => void
}

async function hear({
  query,
  params = {},
  options = {},
  client = lake.client(),
}: {
  query: string
  params?: Record<string, unknown>
  options?: Record<string, unknown>
  client?: ReturnType<typeof lake.client>
}): Promise<Heard> {
  const events: { type: string }[] = []
  const errors: unknown[] = []
  const subscription = client
    .listen(query, params, { events: ['welcome', 'mutation', 'reconnect'], ...options } as never)
    .subscribe({
      next: (event) => events.push(event),
      error: (error) => errors.push(error),
    })
  await eventually(() => expect(events.length + errors.length).toBeGreaterThan(0))
  const mutations = () => events.filter(({ type }) => type === 'mutation') as unknown as MutationEvent[]
  return { events, errors, mutations, stop: () => subscription.unsubscribe() }
}

test('a listener gets `welcome`, then events of documents that appear, change and disappear', async () => {
  const heard = await hear({ query: '*[_type == "post" && status == $status]', params: { status: 'open' } })
  expect(heard.events[0]).toMatchObject({ type: 'welcome', listenerName: expect.any(String) })
  const client = lake.client()
  const made = await client.create({ _type: 'post', status: 'open' })
  const changed = await client.patch(made._id).set({ title: 'T' }).commit()
  await client.patch(made._id).set({ status: 'closed' }).commit()
  await client.patch(made._id).set({ title: 'Unheard' }).commit()
  await client.patch(made._id).set({ status: 'open' }).commit()
  await client.delete(made._id)
  await eventually(() => expect(heard.mutations()).toHaveLength(5))
  heard.stop()
  expect(heard.mutations().map(({ transition }) => transition)).toEqual([
    'appear',
    'update',
    'disappear',
    'appear',
    'disappear',
  ])
  expect(heard.mutations()[1]).toMatchObject({
    documentId: made._id,
    previousRev: made._rev,
    resultRev: changed._rev,
    transactionId: changed._rev,
    result: { title: 'T' },
    mutations: [{ patch: { id: made._id, set: { title: 'T' } } }],
    transactionTotalEvents: 1,
    transactionCurrentEvent: 1,
  })
})

test('options add the previous document and effects, and omit mutations and result', async () => {
  const heard = await hear({
    query: '*[_type == "optioned"]',
    options: {
      includeResult: false,
      includePreviousRevision: true,
      includeMutations: false,
      effectFormat: 'mendoza',
    },
  })
  const client = lake.client()
  const { _rev: before, ...made } = await client.create({ _type: 'optioned', n: 1 })
  const { _rev: after, ...changed } = await client.patch(made._id).set({ n: 2 }).commit()
  await eventually(() => expect(heard.mutations()).toHaveLength(2))
  heard.stop()
  const event = heard.mutations()[1]
  expect(event).toMatchObject({ previous: { n: 1 }, previousRev: before, resultRev: after })
  // As in the Studio: `_rev` is not part of the patch.
  expect(applyPatch(made, event?.effects?.apply as RawPatch)).toEqual(changed)
  expect(applyPatch(changed, event?.effects?.revert as RawPatch)).toEqual(made)
  expect(event).not.toHaveProperty('mutations')
  expect(event).not.toHaveProperty('result')
})

test('the event of a patch by query has the id of the patched document', async () => {
  const heard = await hear({ query: '*[_type == "byquery"]' })
  const client = lake.client()
  const { _id } = await client.create({ _type: 'byquery' })
  await client.patch({ query: '*[_type == "byquery"]' }).set({ a: 1 }).commit()
  await eventually(() => expect(heard.mutations()).toHaveLength(2))
  heard.stop()
  expect(heard.mutations()[1]?.mutations).toEqual([{ patch: { id: _id, set: { a: 1 } } }])
})

test('a listener without a token gets no event of a document with a dot in its id', async () => {
  const client = lake.client({ token: undefined as never })
  const heard = await hear({ query: '*[_type == "private"]', client })
  await lake.client().create({ _id: 'drafts.hidden', _type: 'private' })
  await lake.client().create({ _id: 'shown', _type: 'private' })
  await eventually(() => expect(heard.mutations()).toHaveLength(1))
  heard.stop()
  expect(heard.mutations()[0]?.documentId).toBe('shown')
})

test('a listener gets events of drafts and versions on request, and always with an older version of the API', async () => {
  const query = '*[_type == "layered"]'
  const [plain, all, older] = [
    await hear({ query }),
    await hear({ query, options: { includeAllVersions: true } }),
    await hear({ query, client: lake.client({ apiVersion: '2024-01-01' }) }),
  ]
  const transaction = lake.client().transaction()
  for (const _id of ['layered', 'drafts.layered', 'versions.r1.layered', 'of.path']) {
    transaction.create({ _id, _type: 'layered' })
  }
  await transaction.commit()
  await eventually(() => expect([all.mutations().length, older.mutations().length]).toEqual([4, 4]))
  expect(plain.mutations().map(({ documentId }) => documentId)).toEqual(['layered', 'of.path'])
  // `transactionTotalEvents` is exactly the number of events that the listener gets.
  expect(
    plain.mutations().map((event) => [event.transactionCurrentEvent, event.transactionTotalEvents]),
  ).toEqual([
    [1, 2],
    [2, 2],
  ])
  for (const heard of [plain, all, older]) heard.stop()
})

test('a malformed query ends the listener with a `channelError`', async () => {
  const heard = await hear({ query: '*[_type ==' })
  expect(String(heard.errors[0])).toContain('GROQ query parse error')
  const counted = await hear({ query: 'count(*)' })
  expect(String(counted.errors[0])).toContain('only filters are allowed')
})

test('the client’s listener reconnects after the lake was away, and gets new events', async () => {
  const heard = await hear({ query: '*[_type == "later"]' })
  await lake.restart()
  const welcomes = () => heard.events.filter(({ type }) => type === 'welcome')
  await eventually(() => expect(welcomes()).toHaveLength(2))
  await lake.client().create({ _type: 'later' })
  await eventually(() => expect(heard.mutations()).toHaveLength(1))
  heard.stop()
  expect(heard.events.map(({ type }) => type)).toEqual(['welcome', 'reconnect', 'welcome', 'mutation'])
})

test('each of two lakes on one database shows and announces the other’s transactions', async () => {
  const second = await startLake({ connectionString: lake.connectionString, assetsFolder: lake.assetsFolder })
  const other = clientOf({ url: second.url })
  await other.fetch('*[0]')
  const heard = await hear({ query: '*[_type == "shared"]', client: other })
  const { _id } = await lake.client().create({ _type: 'shared', n: 1 })
  await eventually(() => expect(heard.mutations()).toHaveLength(1))
  await other.patch(_id).inc({ n: 1 }).commit()
  await lake.client().patch(_id).inc({ n: 1 }).commit()
  expect(await lake.client().getDocument(_id)).toMatchObject({ n: 3 })
  await eventually(async () => expect(await other.getDocument(_id)).toMatchObject({ n: 3 }))
  heard.stop()
  await second.stop()
})
