import { beforeEach, expect, test } from 'vitest'
import { useLake } from './lake-harness.ts'

const lake = useLake()
const client = () => lake.client({ perspective: 'raw' })
const [publishedId, draftId] = ['post', 'drafts.post']
const conflict = (type: string) => ({ statusCode: 409, details: { items: [{ error: { type } }] } })

beforeEach(async () => {
  await client().delete({ query: '*[true]' })
})

test('a version can be created from a given document, once', async () => {
  const document = { _id: draftId, _type: 'post', title: 'Draft' }
  await client().createVersion({ document, publishedId })
  expect(await client().getDocument(draftId)).toMatchObject({ title: 'Draft' })
  await expect(client().createVersion({ document, publishedId })).rejects.toMatchObject(
    conflict('documentAlreadyExistsError'),
  )
})

test('a version can be created from an existing document of the named revision', async () => {
  const { _rev } = await client().create({ _id: publishedId, _type: 'post', title: 'Published' })
  const version = { publishedId, baseId: publishedId }
  await expect(client().createVersion({ ...version, ifBaseRevisionId: 'older' })).rejects.toMatchObject(
    conflict('documentRevisionIDDoesNotMatchError'),
  )
  await client().createVersion({ ...version, ifBaseRevisionId: _rev })
  expect(await client().getDocument(draftId)).toMatchObject({ title: 'Published' })
  await expect(client().createVersion({ publishedId: 'none', baseId: 'none' })).rejects.toMatchObject(
    conflict('documentNotFoundError'),
  )
})

test('an existing version can be replaced and discarded', async () => {
  const replace = (title: string) =>
    client().replaceVersion({ document: { _id: draftId, _type: 'post', title }, publishedId })
  await expect(replace('None')).rejects.toMatchObject(conflict('documentNotFoundError'))
  await client().create({ _id: draftId, _type: 'post', title: 'First', more: true })
  await replace('Second')
  expect(await client().getDocument(draftId)).toMatchObject({ title: 'Second' })
  expect(await client().getDocument(draftId)).not.toHaveProperty('more')
  await client().discardVersion({ publishedId })
  expect(await client().getDocument(draftId)).toBeUndefined()
})

test('an action refuses the version of another document', async () => {
  const document = { _id: 'drafts.other', _type: 'post' }
  await expect(
    client().action({ actionType: 'sanity.action.document.version.create', publishedId, document }),
  ).rejects.toMatchObject({ statusCode: 400 })
  await expect(
    client().action({ actionType: 'sanity.action.document.version.create', publishedId } as never),
  ).rejects.toMatchObject({ statusCode: 400 })
})

test('versions of releases are refused with a sentence, since there are no releases', async () => {
  const refused = { statusCode: 501, message: expect.stringContaining('does not have') }
  const document = { _id: 'versions.summer.post', _type: 'post' }
  await client().create({ _id: publishedId, _type: 'post' })
  await expect(client().createVersion({ document, publishedId, releaseId: 'summer' })).rejects.toMatchObject(
    refused,
  )
  await expect(
    client().createVersion({ publishedId, baseId: publishedId, releaseId: 'summer' }),
  ).rejects.toMatchObject(refused)
  await expect(client().replaceVersion({ document, publishedId, releaseId: 'summer' })).rejects.toMatchObject(
    refused,
  )
  await expect(client().unpublishVersion({ publishedId, releaseId: 'summer' })).rejects.toMatchObject(refused)
  expect(await client().fetch('count(*)')).toBe(1)
})
