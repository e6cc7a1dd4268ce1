import { beforeAll, describe, expect, test } from 'vitest'
import { clientOf, readToken, useLake } from './lake-harness.ts'

const lake = useLake(() => ({ datasets: ['production', 'archive'] }))
const client = () => lake.client({ perspective: 'raw' })
const to = (id: string, weak = false) => ({ _type: 'reference', _ref: id, ...(weak ? { _weak: true } : {}) })

beforeAll(async () => {
  await client()
    .transaction()
    .create({ _id: 'author', _type: 'author' })
    .create({
      _id: 'post',
      _type: 'post',
      author: to('author'),
      topics: [{ _key: 'k', ...to('author', true) }],
    })
    .create({ _id: 'drafts.other', _type: 'post', body: [{ link: to('author', true) }] })
    .create({ _id: 'alone', _type: 'post' })
    .commit()
  await clientOf({ url: lake.url, dataset: 'archive' }).create({
    _id: 'old',
    _type: 'post',
    author: {
      _type: 'crossDatasetReference',
      _ref: 'author',
      _dataset: 'production',
      _projectId: 'local',
      _weak: true,
    },
  })
})

const ask = (id: string, search = '') =>
  lake.client({ token: readToken }).request<{ totalCount: number; references: Record<string, unknown>[] }>({
    url: `/data/references/production/documents/${id}/to${search}`,
  })

describe('the references to a document', () => {
  test('can be limited to other datasets, as in the Studio’s deletion dialogue', async () => {
    expect(await ask('author', '?excludeInternalReferences=true&excludePaths=true')).toEqual({
      totalCount: 1,
      references: [{ projectId: 'local', datasetName: 'archive', documentId: 'old' }],
    })
  })

  test('are listed whole: weak and strong, of published documents and drafts, with their paths', async () => {
    const { totalCount, references } = await ask('author')
    expect(totalCount).toBe(3)
    expect(references.map(({ documentId, paths }) => [documentId, paths]).toSorted()).toEqual([
      ['drafts.other', ['body[0].link']],
      ['old', ['author']],
      ['post', ['author', 'topics[0]']],
    ])
  })

  test('are none for a document without references, and 404 for a missing document', async () => {
    expect(await ask('alone')).toEqual({ totalCount: 0, references: [] })
    await expect(ask('nobody')).rejects.toMatchObject({ statusCode: 404 })
  })

  test('need a token or a session', async () => {
    const path = 'v2025-02-19/data/references/production/documents/author/to'
    expect((await fetch(`${lake.url}/${path}`)).status).toBe(401)
  })

  test('are found by a query, too, as the Studio does for its own dataset', async () => {
    const ids = await client().fetch<string[]>('*[references($id)]._id', { id: 'author' })
    expect(ids.toSorted()).toEqual(['drafts.other', 'post'])
  })
})

describe('the target of a strong reference can’t be deleted', () => {
  test.each(['published', 'drafts.page', 'versions.r.page'])('by %s', async (referrer) => {
    const target = `target-of-${referrer.replaceAll('.', '-')}`
    await client().create({ _id: target, _type: 'author' })
    const { _id } = await client().create({ _id: referrer, _type: 'page', about: { deep: [to(target)] } })
    const refused = {
      statusCode: 409,
      details: {
        items: [{ error: { type: 'documentHasExistingReferencesError', referencingIDs: [referrer] } }],
      },
    }
    await expect(client().delete(target)).rejects.toMatchObject(refused)
    // One transaction may delete both, in any order.
    await client().transaction().delete(target).delete(_id).commit()
    expect(await client().fetch('count(*[_id in $ids])', { ids: [target, referrer] })).toBe(0)
  })

  test('except by references to another dataset or project', async () => {
    await client().create({
      _id: 'elsewhere',
      _type: 'page',
      about: { _type: 'crossDatasetReference', _ref: 'gone', _dataset: 'archive', _projectId: 'local' },
    })
    expect(await client().getDocument('elsewhere')).toBeDefined()
  })
})

test('a draft can’t be published while the target of its strong reference is a draft', async () => {
  await client().create({ _id: 'drafts.new-author', _type: 'author' })
  await client().create({
    _id: 'drafts.waiting',
    _type: 'post',
    author: { ...to('new-author', true), _strengthenOnPublish: { type: 'author' } },
  })
  const publish = (id: string) =>
    client().action({
      actionType: 'sanity.action.document.publish',
      draftId: `drafts.${id}`,
      publishedId: id,
    })
  await expect(publish('waiting')).rejects.toMatchObject({
    details: {
      items: [{ error: { type: 'documentReferenceDoesNotExistError', referenceID: 'new-author' } }],
    },
  })
  await publish('new-author')
  await publish('waiting')
  expect(await client().getDocument('waiting')).toMatchObject({ author: to('new-author') })
  await expect(client().delete('new-author')).rejects.toMatchObject({ statusCode: 409 })
})
