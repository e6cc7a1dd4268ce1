import type { Action } from '@sanity/client'
import { beforeEach, expect, test } from 'vitest'
import { readToken, useLake } from './lake-harness.ts'

const lake = useLake()
const publishedId = 'post'
const draftId = 'drafts.post'
const raw = () => lake.client({ perspective: 'raw' })
const act = (action: Action | Action[]) => lake.client().action(action)
const find = (id: string) => raw().getDocument(id)
const title = async (id: string) => (await find(id))?.['title'] as unknown

beforeEach(async () => {
  await raw().delete({ query: '*[true]' })
})

const create = (attributes: Record<string, unknown> = {}) =>
  act({
    actionType: 'sanity.action.document.create',
    publishedId,
    attributes: { _id: draftId, _type: 'post', title: 'First', ...attributes },
    ifExists: 'fail',
  })
const publish = (options: { ifDraftRevisionId?: string; ifPublishedRevisionId?: string } = {}) =>
  act({ actionType: 'sanity.action.document.publish', draftId, publishedId, ...options })
const edit = (set: Record<string, unknown>) =>
  act({ actionType: 'sanity.action.document.edit', draftId, publishedId, patch: { set } })

test('a document is created as a draft, published, edited as a draft again and published again', async () => {
  await create()
  expect(await find(publishedId)).toBeUndefined()
  const createdAt = (await find(draftId))?._createdAt
  await publish()
  expect(await find(draftId)).toBeUndefined()
  expect(await find(publishedId)).toMatchObject({ title: 'First', _createdAt: createdAt })

  await edit({ title: 'Second' })
  expect([await title(publishedId), await title(draftId)]).toEqual(['First', 'Second'])
  const { transactionId } = await publish()
  expect(await find(publishedId)).toMatchObject({
    title: 'Second',
    _createdAt: createdAt,
    _rev: transactionId,
  })
})

test('creating an existing draft keeps it, and fails only if the action asks for that', async () => {
  await create()
  await expect(create({ title: 'Other' })).rejects.toMatchObject({
    statusCode: 409,
    details: { type: 'actionError', items: [{ error: { type: 'documentAlreadyExistsError' }, index: 0 }] },
  })
  await act({
    actionType: 'sanity.action.document.create',
    publishedId,
    attributes: { _id: draftId, _type: 'post', title: 'Other' },
    ifExists: 'ignore',
  })
  expect(await title(draftId)).toBe('First')
})

test('of two publications of the same revision one succeeds and the other is a conflict', async () => {
  await create()
  await publish()
  const revision = (await find(publishedId))?._rev ?? ''
  await edit({ title: 'Second' })
  await publish({ ifPublishedRevisionId: revision })
  await edit({ title: 'Third' })
  await expect(publish({ ifPublishedRevisionId: revision })).rejects.toMatchObject({ statusCode: 409 })
  await expect(publish({ ifDraftRevisionId: revision })).rejects.toMatchObject({ statusCode: 409 })
  expect(await title(publishedId)).toBe('Second')
})

test('unpublishing makes a draft of the published document, but keeps a newer draft', async () => {
  await create()
  await publish()
  const unpublish: Action = { actionType: 'sanity.action.document.unpublish', draftId, publishedId }
  await act(unpublish)
  expect(await find(publishedId)).toBeUndefined()
  expect(await title(draftId)).toBe('First')
  await publish()
  await edit({ title: 'Newer' })
  await act(unpublish)
  expect(await title(draftId)).toBe('Newer')
})

test('discarding a draft keeps the published document; without a draft it is refused', async () => {
  await create()
  await publish()
  await edit({ title: 'Unwanted' })
  const discard: Action = { actionType: 'sanity.action.document.discard', draftId }
  await act(discard)
  expect(await title(publishedId)).toBe('First')
  await expect(act(discard)).rejects.toMatchObject({ statusCode: 409 })
})

test('deleting a document deletes its named drafts; with an unnamed draft it is refused', async () => {
  await create()
  await publish()
  await edit({ title: 'Draft' })
  const remove = (includeDrafts: string[]): Action => ({
    actionType: 'sanity.action.document.delete',
    publishedId,
    includeDrafts,
  })
  await expect(act(remove([]))).rejects.toMatchObject({ statusCode: 409 })
  await act(remove([draftId]))
  expect([await find(publishedId), await find(draftId)]).toEqual([undefined, undefined])
})

test('the target of a strong reference can be neither unpublished nor deleted', async () => {
  await create()
  await publish()
  await raw().create({ _id: 'referrer', _type: 'page', about: { _type: 'reference', _ref: publishedId } })
  const refused = { details: { items: [{ error: { type: 'documentHasExistingReferencesError' } }] } }
  await expect(
    act({ actionType: 'sanity.action.document.unpublish', draftId, publishedId }),
  ).rejects.toMatchObject(refused)
  await expect(
    act({ actionType: 'sanity.action.document.delete', publishedId, includeDrafts: [] }),
  ).rejects.toMatchObject(refused)
  expect(await find(draftId)).toBeUndefined()
})

test('publishing makes a weak reference strong that was waiting for its target', async () => {
  await raw().create({ _id: 'nicole', _type: 'author' })
  const waiting = {
    _type: 'reference',
    _ref: 'nicole',
    _weak: true,
    _strengthenOnPublish: { type: 'author' },
  }
  await create({
    author: waiting,
    staysWeak: { ...waiting, _strengthenOnPublish: { type: 'author', weak: true } },
  })
  await publish()
  expect(await find(publishedId)).toMatchObject({
    author: { _type: 'reference', _ref: 'nicole' },
    staysWeak: { _type: 'reference', _ref: 'nicole', _weak: true },
  })
  expect((await find(publishedId))?.['author']).not.toHaveProperty('_weak')
})

test('the actions of a request are done in order, all or none', async () => {
  const patch = { set: { title: 'Edited' } }
  const actions: Action[] = [
    {
      actionType: 'sanity.action.document.create',
      publishedId,
      attributes: { _id: draftId, _type: 'post', title: 'First' },
      ifExists: 'fail',
    },
    { actionType: 'sanity.action.document.edit', draftId, publishedId, patch },
    { actionType: 'sanity.action.document.publish', draftId, publishedId },
  ]
  await expect(
    act([...actions, { actionType: 'sanity.action.document.discard', draftId: 'drafts.none' }]),
  ).rejects.toMatchObject({ statusCode: 409, details: { items: [{ index: 3 }] } })
  expect(await find(publishedId)).toBeUndefined()
  await act(actions)
  expect(await title(publishedId)).toBe('Edited')
})

test('an action refuses the draft of another document', async () => {
  await create()
  await expect(
    act({ actionType: 'sanity.action.document.publish', draftId, publishedId: 'other' }),
  ).rejects.toMatchObject({ statusCode: 400 })
})

test('an unsupported action is refused with a sentence, a malformed one with its fault', async () => {
  await expect(
    act({ actionType: 'sanity.action.release.delete', releaseId: 'summer' }),
  ).rejects.toMatchObject({
    statusCode: 501,
    message: expect.stringContaining('sanity.action.release.delete'),
  })
  const nonsense = { actionType: 'sanity.action.document.publish', draftId: 7 } as unknown as Action
  await expect(act(nonsense)).rejects.toMatchObject({ statusCode: 400 })
})

test('the read token can do no action', async () => {
  const reader = lake.client({ token: readToken })
  await expect(
    reader.action({ actionType: 'sanity.action.document.discard', draftId }),
  ).rejects.toMatchObject({ statusCode: 403 })
})
