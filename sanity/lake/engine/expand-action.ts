import type { Action } from './action.ts'
import { isVersionId, publishedIdOf, versionIdIn } from './document-id.ts'
import { isRecord } from './document.ts'
import type { LakeDocument } from './document.ts'
import { Fault } from './mutation-error.ts'
import type { Mutation } from './mutation.ts'
import type { Expansion } from './transact.ts'

interface Dataset {
  get: (id: string) => LakeDocument | undefined
  /** Every draft and version of a document. */
  versionsOf: (publishedId: string) => string[]
}

/**
 * The mutations of an action. They are worked out at its turn in the transaction, since earlier actions may change
 * its documents. https://www.sanity.io/docs/http-reference/actions
 */
export function expandAction({
  action,
  versionsOf,
}: { action: Action } & Pick<Dataset, 'versionsOf'>): Expansion {
  return (get) => mutationsOf({ action, dataset: { get, versionsOf } }).map(withoutUpdate)
}

/** An action updates a document now, so a copied `_updatedAt` is dropped. */
function withoutUpdate(mutation: Mutation): Mutation {
  if (!('document' in mutation)) return mutation
  const { _updatedAt: _, ...document } = mutation.document
  return { ...mutation, document }
}

function mutationsOf({ action, dataset }: { action: Action; dataset: Dataset }): Mutation[] {
  const { get } = dataset
  switch (action.kind) {
    case 'create':
      return create({ action, get })
    case 'replaceDraft':
      return replaceDraft({ action, get })
    case 'edit':
      return edit({ action, get })
    case 'publish':
      return publish({ action, get })
    case 'unpublish':
      return unpublish({ action, get })
    case 'discard':
      assertVersion({ id: action.versionId })
      getExisting({ id: action.versionId, get })
      return [remove(action.versionId)]
    case 'createVersion':
      return createVersion({ ...action, get })
    case 'copyVersion':
      return copyVersion({ action, get })
    case 'replaceVersion':
      return replaceVersion({ action, get })
    case 'delete':
      return deleteWhole({ action, dataset })
  }
}

type Of<Kind extends Action['kind']> = Extract<Action, { kind: Kind }>
type Given<Kind extends Action['kind']> = { action: Of<Kind>; get: Dataset['get'] }

function create({ action, get }: Given<'create'>): Mutation[] {
  const { publishedId, attributes, ifExists } = action
  const id = versionIdOf({ attributes, publishedId })
  if (get(publishedId)) throw alreadyExists(publishedId)
  if (get(id) && ifExists === 'fail') throw alreadyExists(id)
  return [{ kind: 'createIfNotExists', document: { ...attributes, _id: id } }]
}

function replaceDraft({ action, get }: Given<'replaceDraft'>): Mutation[] {
  const { publishedId, attributes } = action
  const id = versionIdOf({ attributes, publishedId })
  if (!get(id)) getExisting({ id: publishedId, get })
  return [{ kind: 'createOrReplace', document: { ...attributes, _id: id } }]
}

/** The first edit of a published document creates its draft. */
function edit({ action, get }: Given<'edit'>): Mutation[] {
  const { draftId, publishedId, operations, ifRevisionId } = action
  assertVersion({ id: draftId, publishedId })
  const made: Mutation[] = []
  if (!get(draftId)) {
    const published = getExisting({ id: publishedId, get })
    made.push({ kind: 'create', document: { ...published, _id: draftId } })
  }
  return [...made, { kind: 'patch', selection: { id: draftId }, operations, ifRevisionId }]
}

function publish({ action, get }: Given<'publish'>): Mutation[] {
  const { draftId, publishedId, ifDraftRevisionId, ifPublishedRevisionId } = action
  assertVersion({ id: draftId, publishedId })
  const draft = getExisting({ id: draftId, get })
  const published = get(publishedId)
  assertRevision({ id: draftId, document: draft, expected: ifDraftRevisionId })
  assertRevision({ id: publishedId, document: published, expected: ifPublishedRevisionId })
  const document = {
    ...strengthened(draft),
    _id: publishedId,
    _createdAt: published?._createdAt ?? draft._createdAt,
  }
  return [{ kind: 'createOrReplace', document }, remove(draftId)]
}

function unpublish({ action, get }: Given<'unpublish'>): Mutation[] {
  const { draftId, publishedId } = action
  assertVersion({ id: draftId, publishedId })
  const published = getExisting({ id: publishedId, get })
  return [{ kind: 'createIfNotExists', document: { ...published, _id: draftId } }, remove(publishedId)]
}

interface NewVersion extends Pick<Dataset, 'get'> {
  publishedId: string
  document: Record<string, unknown>
}

function createVersion({ publishedId, document, get }: NewVersion): Mutation[] {
  const id = String(document['_id'])
  assertVersion({ id, publishedId })
  if (get(id)) throw alreadyExists(id)
  return [{ kind: 'create', document }]
}

function copyVersion({ action, get }: Given<'copyVersion'>): Mutation[] {
  const { publishedId, baseId, versionId, ifBaseRevisionId } = action
  const base = getExisting({ id: baseId, get })
  assertRevision({ id: baseId, document: base, expected: ifBaseRevisionId })
  return createVersion({ publishedId, document: { ...base, _id: versionId }, get })
}

function replaceVersion({ action: { document }, get }: Given<'replaceVersion'>): Mutation[] {
  const id = String(document['_id'])
  assertVersion({ id })
  getExisting({ id, get })
  return [{ kind: 'createOrReplace', document }]
}

function deleteWhole({ action, dataset }: { action: Of<'delete'>; dataset: Dataset }): Mutation[] {
  const { publishedId, includeDrafts } = action
  getExisting({ id: publishedId, get: dataset.get })
  for (const id of includeDrafts) assertVersion({ id, publishedId })
  const left = dataset.versionsOf(publishedId).filter((id) => dataset.get(id) && !includeDrafts.includes(id))
  if (left.length > 0) {
    const description = `Document "${publishedId}" has versions that the deletion does not include: ${left.join(', ')}`
    throw new Fault({ type: 'documentHasExistingVersionsError', description, details: { id: publishedId } })
  }
  return [publishedId, ...includeDrafts].map(remove)
}

const remove = (id: string): Mutation => ({ kind: 'delete', selection: { id } })

/** The id that the attributes name; without one, the draft's. */
function versionIdOf({
  attributes,
  publishedId,
}: {
  attributes: Record<string, unknown>
  publishedId: string
}) {
  const { _id: named } = attributes
  if (typeof named !== 'string' || named === publishedId) return versionIdIn({ layer: 'drafts', publishedId })
  assertVersion({ id: named, publishedId })
  return named
}

function assertVersion({ id, publishedId = publishedIdOf(id) }: { id: string; publishedId?: string }) {
  if (isVersionId(id) && publishedIdOf(id) === publishedId) return
  const description = `"${id}" is no draft or version of "${publishedId}"`
  throw new Fault({ type: 'validationError', description, details: { id } })
}

function getExisting({ id, get }: { id: string; get: Dataset['get'] }): LakeDocument {
  const document = get(id)
  if (document) return document
  const description = `The document with the ID "${id}" was not found`
  throw new Fault({ type: 'documentNotFoundError', description, details: { id } })
}

function assertRevision({
  id,
  document,
  expected,
}: {
  id: string
  document: LakeDocument | undefined
  expected: string | undefined
}) {
  if (expected === undefined || document?._rev === expected) return
  const details = { id, currentRevisionID: document?._rev, expectedRevisionID: expected }
  const description = `Document "${id}" has unexpected revision ID`
  throw new Fault({ type: 'documentRevisionIDDoesNotMatchError', description, details })
}

function alreadyExists(id: string) {
  const description = `Document by ID "${id}" already exists`
  return new Fault({ type: 'documentAlreadyExistsError', description, details: { id } })
}

/** A reference made while its target was only a draft is weak. Publishing the referring document makes it strong. */
function strengthened<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => strengthened(item)) as T
  if (!isRecord(value)) return value
  const { _strengthenOnPublish: mark, ...rest } = value
  const parts = Object.entries(mark === undefined ? value : rest).filter(
    ([name]) => !(isRecord(mark) && mark['weak'] !== true && name === '_weak'),
  )
  return Object.fromEntries(parts.map(([name, part]) => [name, strengthened(part)])) as T
}
