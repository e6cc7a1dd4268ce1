import { z } from 'zod'
import type { Action } from '../engine/action.ts'
import { httpFault, purgeMissing, storeFault } from './errors.ts'
import { operationShape } from './mutate-request.ts'
import { readJson } from './read-body.ts'

/** The hosted service's limit. */
const bodyLengthMax = 4 * 1024 * 1024
const actionCountMax = 1_000

export interface ActionRequest {
  actions: Action[]
  transactionId: string | undefined
  isDryRun: boolean
}

const attributes = z.record(z.string(), z.unknown())
const id = z.string().min(1).max(128)
const revision = z.string().nullish()
const purge = z.boolean().optional()
const named = <Name extends string>(name: Name) => z.literal(`sanity.action.document.${name}` as const)

const actionSchema = z.discriminatedUnion('actionType', [
  z.object({
    actionType: named('create'),
    publishedId: id,
    attributes,
    ifExists: z.enum(['fail', 'ignore']).default('fail'),
  }),
  z.object({ actionType: named('replaceDraft'), publishedId: id, attributes }),
  z.object({
    actionType: named('edit'),
    draftId: id,
    publishedId: id,
    patch: z.strictObject({ ...operationShape, ifRevisionID: revision }),
  }),
  z.object({
    actionType: named('publish'),
    draftId: id,
    publishedId: id,
    ifDraftRevisionId: revision,
    ifPublishedRevisionId: revision,
  }),
  z.object({ actionType: named('unpublish'), draftId: id, publishedId: id }),
  z.object({ actionType: named('discard'), draftId: id, purge }),
  z.object({ actionType: named('version.discard'), versionId: id, purge }),
  z.object({
    actionType: named('version.create'),
    publishedId: id,
    document: attributes.optional(),
    baseId: id.optional(),
    versionId: id.optional(),
    ifBaseRevisionId: revision,
  }),
  z.object({ actionType: named('version.replace'), document: attributes }),
  z.object({
    actionType: named('delete'),
    publishedId: id,
    includeDrafts: z.array(id).default([]),
    purge,
  }),
])

const bodySchema = z.object({
  actions: z.array(z.unknown()).max(actionCountMax),
  transactionId: z
    .string()
    .regex(/^[\w.-]{1,128}$/)
    .nullish(),
  dryRun: z.boolean().optional(),
})

/** @throws LakeError 400 for malformed actions, 413, 501 for unsupported ones, such as those of releases */
export async function readActionRequest(request: Request): Promise<ActionRequest> {
  const body = bodySchema.safeParse(await readJson({ request, lengthMax: bodyLengthMax }))
  if (!body.success) throw malformed(`Malformed actions: ${z.prettifyError(body.error)}`)
  const { actions, transactionId, dryRun } = body.data
  return {
    actions: actions.map((action, index) => toAction({ action, index })),
    transactionId: transactionId ?? undefined,
    isDryRun: dryRun ?? false,
  }
}

const typeSchema = z.object({ actionType: z.string().max(200) })
const supported = new Set<string>(actionSchema.options.flatMap((option) => option.shape.actionType.value))

function toAction({ action, index }: { action: unknown; index: number }): Action {
  const type = typeSchema.safeParse(action).data?.actionType
  if (type?.startsWith('sanity.action.') && !supported.has(type)) {
    throw httpFault(501, `The embedded Content Lake does not have the action ${type}`)
  }
  const parsed = actionSchema.safeParse(action)
  if (!parsed.success) throw malformed(`Action ${index} is malformed: ${z.prettifyError(parsed.error)}`)
  if ('purge' in parsed.data && parsed.data.purge) throw purgeMissing()
  return actionOf(parsed.data)
}

function actionOf(data: Data): Action {
  switch (data.actionType) {
    case 'sanity.action.document.create':
      return { kind: 'create', ...data }
    case 'sanity.action.document.replaceDraft':
      return { kind: 'replaceDraft', ...data }
    case 'sanity.action.document.edit': {
      const { ifRevisionID, ...operations } = data.patch
      return { kind: 'edit', ...data, operations, ifRevisionId: ifRevisionID ?? undefined }
    }
    case 'sanity.action.document.publish':
      return {
        kind: 'publish',
        ...data,
        ifDraftRevisionId: data.ifDraftRevisionId ?? undefined,
        ifPublishedRevisionId: data.ifPublishedRevisionId ?? undefined,
      }
    case 'sanity.action.document.unpublish':
      return { kind: 'unpublish', ...data }
    case 'sanity.action.document.discard':
      return { kind: 'discard', versionId: data.draftId }
    case 'sanity.action.document.version.discard':
      return { kind: 'discard', versionId: data.versionId }
    case 'sanity.action.document.version.create':
      return versionAction(data)
    case 'sanity.action.document.version.replace':
      assertNoRelease(data.document['_id'])
      return { kind: 'replaceVersion', ...data }
    case 'sanity.action.document.delete':
      return { kind: 'delete', ...data }
  }
}

type Data = z.infer<typeof actionSchema>
type VersionData = Extract<Data, { actionType: 'sanity.action.document.version.create' }>

function versionAction({ publishedId, document, baseId, versionId, ifBaseRevisionId }: VersionData): Action {
  assertNoRelease(document?.['_id'] ?? versionId)
  if (document) return { kind: 'createVersion', publishedId, document }
  if (baseId !== undefined && versionId !== undefined) {
    const expected = { ifBaseRevisionId: ifBaseRevisionId ?? undefined }
    return { kind: 'copyVersion', publishedId, baseId, versionId, ...expected }
  }
  throw malformed('A version needs a document, or a baseId and a versionId')
}

/** Versions belong to releases, and the lake has none. @throws LakeError 501 */
function assertNoRelease(id: unknown) {
  if (typeof id === 'string' && id.startsWith('versions.')) {
    throw httpFault(
      501,
      'The embedded Content Lake does not have releases, so no versions can be made in them',
    )
  }
}

function malformed(description: string) {
  return storeFault({ status: 400, type: 'httpBadRequest', description })
}
