import type { Action } from '@sanity/client'
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
  (await ask(`transactions/${path}`))
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

test.each(['transactions/post?limit=none', 'documents/post', 'documents/post?time=yesterday'])(
  'a malformed question about the past is refused: %s',
  async (path) => {
    const response = await fetch(`${lake.url}/v2025-02-19/data/history/production/${path}`, {
      headers: { authorization: 'Bearer write-token-of-the-tests' },
    })
    expect(response.status).toBe(400)
  },
)
