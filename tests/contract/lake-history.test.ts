import type { Action } from '@sanity/client'
import { applyPatch } from 'mendoza'
import type { RawPatch } from 'mendoza'
import { expect, test } from 'vitest'
import { useLake } from './lake-harness.ts'

const lake = useLake()
const [publishedId, draftId] = ['post', 'drafts.post']

interface LoggedTransaction {
  id: string
  documentIDs: string[]
  effects: Record<string, { apply: unknown[]; revert: unknown[] }>
  mutations?: unknown[]
}

const ask = async (path: string) => {
  const response = await fetch(`${lake.url}/v2025-02-19/data/history/production/${path}`, {
    headers: { authorization: 'Bearer write-token-of-the-tests' },
  })
  expect(response.status).toBe(200)
  return response.text()
}
const transactions = async (path: string) =>
  (await ask(`transactions${path.startsWith('?') ? path : `/${path}`}`))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LoggedTransaction)
const documents = async (path: string) =>
  (JSON.parse(await ask(`documents/${path}`)) as { documents: Record<string, unknown>[] }).documents
const events = async (path: string) =>
  JSON.parse(await ask(`events/documents/${path}`)) as {
    events: Record<string, { type: string; versionRevisionId?: string; revisionId?: string }[]>
    nextCursor: string
  }

/** Creates, edits twice, publishes, edits, discards and deletes a document; returns the ids of the transactions. */
async function live() {
  const edit = (title: string): Action => ({
    actionType: 'sanity.action.document.edit',
    draftId,
    publishedId,
    patch: { set: { title } },
  })
  const client = lake.client()
  const ids: string[] = []
  const actions: Action[] = [
    {
      actionType: 'sanity.action.document.create',
      publishedId,
      attributes: { _id: draftId, _type: 'post', title: 'One' },
      ifExists: 'fail',
    },
    edit('Two'),
    edit('Three'),
    { actionType: 'sanity.action.document.publish', draftId, publishedId },
    edit('Four'),
    { actionType: 'sanity.action.document.discard', draftId },
    { actionType: 'sanity.action.document.delete', publishedId, includeDrafts: [] },
  ]
  for (const action of actions) {
    ids.push((await client.action(action)).transactionId)
  }
  return ids
}

test('the history has every revision, transaction and event of a document, even after its deletion', async () => {
  const ids = await live()
  const [created = '', second = '', third = '', published = '', fourth = ''] = ids

  const titles = await Promise.all(
    [created, second, third].map(async (id) => (await documents(`${draftId}?revision=${id}`))[0]?.['title']),
  )
  expect(titles).toEqual(['One', 'Two', 'Three'])
  expect(await documents(`${draftId},${publishedId}?revision=${published}`)).toMatchObject([
    { _id: publishedId, title: 'Three', _rev: published },
  ])
  expect(await documents(`${publishedId}?lastRevision=true`)).toMatchObject([{ title: 'Three' }])
  expect(await documents(`${publishedId}?time=${new Date().toISOString()}`)).toEqual([])

  const log = await transactions(`${publishedId},${draftId}?effectFormat=mendoza&excludeContent=true`)
  expect(log.map(({ id }) => id)).toEqual(ids)
  expect(log[0]?.effects[draftId]?.revert).toEqual([0, null])
  expect(log[3]?.documentIDs.toSorted()).toEqual([draftId, publishedId])
  expect(log[3]?.effects[draftId]?.apply).toEqual([0, null])
  expect(log[3]).not.toHaveProperty('mutations')
  const part = await transactions(`${draftId}?fromTransaction=${second}&toTransaction=${third}&limit=5`)
  expect(part.map(({ id }) => id)).toEqual([second, third])
  const [newest] = await transactions(`${draftId}?reverse=true&limit=1`)
  expect(newest?.id).toBe(ids[5])

  const told = (await events(draftId)).events[draftId] ?? []
  expect(told.map(({ type }) => type)).toEqual([
    'deleteDocumentGroup',
    'deleteDocumentVersion',
    'createDocumentVersion',
    'publishDocumentVersion',
    'createDocumentVersion',
  ])
  expect(told[1]).toMatchObject({ versionRevisionId: fourth })
  expect(told[3]).toMatchObject({ versionRevisionId: third, revisionId: published })
})

test('a draft’s history includes earlier publications without a draft, and has publishing as an event of its own', async () => {
  const client = lake.client()
  const { _rev: created } = await client.create({ _id: 'live', _type: 'post', title: 'One' })
  const live = { draftId: 'drafts.live', publishedId: 'live' }
  const edit = (title: string): Action => ({
    ...live,
    actionType: 'sanity.action.document.edit',
    patch: { set: { title } },
  })
  for (const action of [
    edit('Two'),
    { ...live, actionType: 'sanity.action.document.publish' } as const,
    edit('Three'),
  ])
    await client.action(action)
  expect(await documents(`drafts.live?revision=${created}`)).toMatchObject([{ _id: 'live', title: 'One' }])
  expect(await documents(`live,drafts.live?revision=${created}`)).toHaveLength(1)
  const { events: told } = await events('live')
  expect(told['live']?.map(({ type }) => type)).toEqual(['publishDocumentVersion', 'createLiveDocument'])
})

test('a transaction is given whole, or only with its changes of the requested documents', async () => {
  const client = lake.client()
  const { transactionId } = await client
    .transaction()
    .create({ _id: 'whole-a', _type: 'post' })
    .create({ _id: 'whole-b', _type: 'post' })
    .commit()
  const [whole] = await transactions('whole-a')
  expect(whole).toMatchObject({ id: transactionId, documentIDs: ['whole-a', 'whole-b'] })
  expect(whole?.mutations).toHaveLength(2)
  // Effects are given only on request.
  expect(whole).not.toHaveProperty('effects')
  const [part] = await transactions('whole-a?includeIdentifiedDocumentsOnly=true&effectFormat=mendoza')
  expect(part).toMatchObject({
    documentIDs: ['whole-a'],
    mutations: [{ create: { _id: 'whole-a' } }],
    effects: { 'whole-a': { revert: [0, null] } },
  })
  expect(part?.effects).not.toHaveProperty('whole-b')
})

test('deleted documents can be listed without their ids, each in its last state', async () => {
  const client = lake.client()
  await client.create({ _id: 'lost', _type: 'post', title: 'To be found' })
  await client.delete('lost')
  const recent = await transactions('?reverse=true&limit=1')
  expect(recent[0]?.mutations).toEqual([{ delete: { id: 'lost' } }])
  const [id = ''] = recent[0]?.documentIDs ?? []
  expect(await documents(`${id}?lastRevision=true`)).toMatchObject([{ title: 'To be found' }])
  expect(await documents(`${id}?revision=${recent[0]?.id}`)).toEqual([])
})

test('a limit counts only transactions of the requested authors', async () => {
  const client = lake.client()
  await client.create({ _id: 'authored', _type: 'post' })
  expect(await transactions('authored?limit=1&authors=somebody')).toEqual([])
  expect(await transactions('authored?limit=1&authors=somebody,write-token')).toHaveLength(1)
})

test('the effects between any two revisions turn the one into the other', async () => {
  const client = lake.client()
  const { _rev: first } = await client.create({ _id: 'walked', _type: 'post', body: ['one'] })
  for (const item of ['two', 'three', 'four']) {
    await client.patch('walked').setIfMissing({ body: [] }).append('body', [item]).commit()
  }
  const log = await transactions(`walked?fromTransaction=${first}&effectFormat=mendoza&excludeContent=true`)
  const [start] = await documents(`walked?revision=${first}`)
  const withoutRevision = ({ _rev, ...rest }: Record<string, unknown> = {}) => rest
  let followed = withoutRevision(start)
  for (const { id, effects } of log.slice(1)) {
    followed = applyPatch(followed, effects['walked']?.apply as RawPatch) as Record<string, unknown>
    expect(followed).toEqual(withoutRevision((await documents(`walked?revision=${id}`))[0]))
  }
  expect(followed).toMatchObject({ body: ['one', 'two', 'three', 'four'] })
})

test('pages of events show each event once', async () => {
  const first = await events(`${draftId}?limit=3`)
  const second = await events(`${draftId}?limit=10&nextCursor=${first.nextCursor}`)
  const all = await events(draftId)
  expect([...(first.events[draftId] ?? []), ...(second.events[draftId] ?? [])]).toEqual(all.events[draftId])
  expect(second.nextCursor).toBe('')
})

test.each(['transactions/post', 'documents/post?lastRevision=true', 'events/documents/post'])(
  'a caller without a token can’t read the history: %s',
  async (path) => {
    expect((await fetch(`${lake.url}/v2025-02-19/data/history/production/${path}`)).status).toBe(401)
  },
)

test.each([
  'transactions/post?limit=none',
  'documents/post',
  'documents/post?time=yesterday',
  'documents/post?revision=a&lastRevision=true',
])('a malformed request for the history is refused: %s', async (path) => {
  const response = await fetch(`${lake.url}/v2025-02-19/data/history/production/${path}`, {
    headers: { authorization: 'Bearer write-token-of-the-tests' },
  })
  expect(response.status).toBe(400)
})
