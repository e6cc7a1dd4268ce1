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

/** Creates, edits twice, publishes, edits, discards, deletes; gives the ids of the transactions. */
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

test('a document’s past: every revision, every transaction, every event, also once it is gone', async () => {
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

test('what was published without a draft is in the history of the draft made later, and publishing is told as such', async () => {
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

test('of a transaction the whole is told, or what it did to the documents asked for', async () => {
  const client = lake.client()
  const { transactionId } = await client
    .transaction()
    .create({ _id: 'whole-a', _type: 'post' })
    .create({ _id: 'whole-b', _type: 'post' })
    .commit()
  const [whole] = await transactions('whole-a')
  expect(whole).toMatchObject({ id: transactionId, documentIDs: ['whole-a', 'whole-b'] })
  expect(whole?.mutations).toHaveLength(2)
  // Effects are for those who ask for them.
  expect(whole).not.toHaveProperty('effects')
  const [part] = await transactions('whole-a?includeIdentifiedDocumentsOnly=true&effectFormat=mendoza')
  expect(part).toMatchObject({
    documentIDs: ['whole-a'],
    mutations: [{ create: { _id: 'whole-a' } }],
    effects: { 'whole-a': { revert: [0, null] } },
  })
  expect(part?.effects).not.toHaveProperty('whole-b')
})

test('deleted documents are found without knowing their ids, and as they last were', async () => {
  const client = lake.client()
  await client.create({ _id: 'lost', _type: 'post', title: 'To be found' })
  await client.delete('lost')
  const recent = await transactions('?reverse=true&limit=1')
  expect(recent[0]?.mutations).toEqual([{ delete: { id: 'lost' } }])
  const [id = ''] = recent[0]?.documentIDs ?? []
  expect(await documents(`${id}?lastRevision=true`)).toMatchObject([{ title: 'To be found' }])
  expect(await documents(`${id}?revision=${recent[0]?.id}`)).toEqual([])
})

test('a limit counts the transactions of the authors asked for', async () => {
  const client = lake.client()
  await client.create({ _id: 'authored', _type: 'post' })
  expect(await transactions('authored?limit=1&authors=somebody')).toEqual([])
  expect(await transactions('authored?limit=1&authors=somebody,write-token')).toHaveLength(1)
})

test('effects lead from any revision to any other', async () => {
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

test('events come in pages, each once', async () => {
  const first = await events(`${draftId}?limit=3`)
  const second = await events(`${draftId}?limit=10&nextCursor=${first.nextCursor}`)
  const all = await events(draftId)
  expect([...(first.events[draftId] ?? []), ...(second.events[draftId] ?? [])]).toEqual(all.events[draftId])
  expect(second.nextCursor).toBe('')
})

test.each(['transactions/post', 'documents/post?lastRevision=true', 'events/documents/post'])(
  'the past is not for strangers: %s',
  async (path) => {
    expect((await fetch(`${lake.url}/v2025-02-19/data/history/production/${path}`)).status).toBe(401)
  },
)

test.each([
  'transactions/post?limit=none',
  'documents/post',
  'documents/post?time=yesterday',
  'documents/post?revision=a&lastRevision=true',
])('a malformed question about the past is refused: %s', async (path) => {
  const response = await fetch(`${lake.url}/v2025-02-19/data/history/production/${path}`, {
    headers: { authorization: 'Bearer write-token-of-the-tests' },
  })
  expect(response.status).toBe(400)
})
