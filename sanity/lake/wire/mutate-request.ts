import { z } from 'zod'
import type { Mutation, PatchOperations, Selection } from '../engine/mutation.ts'
import { purgeMissing, storeFault } from './errors.ts'
import { readJson } from './read-body.ts'

/** The hosted service's limit. */
const bodyLengthMax = 4 * 1024 * 1024
const mutationCountMax = 10_000

export interface MutateRequest {
  mutations: Mutation[]
  transactionId: string | undefined
  isDryRun: boolean
  areIdsReturned: boolean
  areDocumentsReturned: boolean
  autoGenerateArrayKeys: boolean
}

const attributes = z.record(z.string(), z.unknown())
const paths = z.array(z.string())
const amounts = z.record(z.string(), z.number())

const insertSchema = z
  .strictObject({
    before: z.string().optional(),
    after: z.string().optional(),
    replace: z.string().optional(),
    items: z.array(z.unknown()),
  })
  .refine(
    ({ before, after, replace }) =>
      [before, after, replace].filter((path) => path !== undefined).length === 1,
    {
      message: 'exactly one of before, after and replace',
    },
  )

/** The operations of a patch, in the API's form. */
export const operationShape = {
  setIfMissing: attributes.optional(),
  set: attributes.optional(),
  unset: paths.optional(),
  diffMatchPatch: z.record(z.string(), z.string()).optional(),
  inc: amounts.optional(),
  dec: amounts.optional(),
  insert: insertSchema.optional(),
}

const ids = z.union([z.string(), z.array(z.string())])
const patchSchema = z.strictObject({
  ...operationShape,
  id: ids.optional(),
  query: z.string().optional(),
  params: attributes.optional(),
  ifRevisionID: z.string().nullish(),
})
const deleteSchema = z.strictObject({
  id: ids.optional(),
  query: z.string().optional(),
  params: attributes.optional(),
  purge: z.boolean().optional(),
})

const mutationSchema = z.union([
  z.strictObject({ create: attributes }),
  z.strictObject({ createOrReplace: attributes }),
  z.strictObject({ createIfNotExists: attributes }),
  z.strictObject({ delete: deleteSchema }),
  z.strictObject({ patch: patchSchema }),
])

const bodySchema = z.object({
  mutations: z.array(z.unknown()).max(mutationCountMax),
  transactionId: z
    .string()
    .regex(/^[\w.-]{1,128}$/)
    .nullish(),
})

/** @throws LakeError 400 that names the first malformed mutation, 413 */
export async function readMutateRequest(request: Request): Promise<MutateRequest> {
  const search = new URL(request.url).searchParams
  const body = bodySchema.safeParse(await readJson({ request, lengthMax: bodyLengthMax }))
  if (!body.success) throw malformed(`Malformed transaction: ${z.prettifyError(body.error)}`)
  return {
    mutations: body.data.mutations.flatMap((mutation, index) => toMutations({ mutation, index })),
    transactionId: body.data.transactionId ?? search.get('transactionId') ?? undefined,
    isDryRun: search.get('dryRun') === 'true',
    areIdsReturned: search.get('returnIds') === 'true',
    areDocumentsReturned: search.get('returnDocuments') === 'true',
    autoGenerateArrayKeys: search.get('autoGenerateArrayKeys') === 'true',
  }
}

function toMutations({ mutation, index }: { mutation: unknown; index: number }): Mutation[] {
  const parsed = mutationSchema.safeParse(mutation)
  if (!parsed.success)
    throw malformed(`Mutation ${String(index)} is malformed: ${z.prettifyError(parsed.error)}`)
  const data = parsed.data
  if ('create' in data) return [{ kind: 'create', document: data.create }]
  if ('createOrReplace' in data) return [{ kind: 'createOrReplace', document: data.createOrReplace }]
  if ('createIfNotExists' in data) return [{ kind: 'createIfNotExists', document: data.createIfNotExists }]
  if ('delete' in data) {
    if (data.delete.purge) throw purgeMissing()
    return selectionsOf({ ...data.delete, index }).map((selection) => ({ kind: 'delete', selection }))
  }
  const { id, query, params, ifRevisionID, ...operations } = data.patch
  return selectionsOf({ id, query, params, index }).map((selection) => ({
    kind: 'patch',
    selection,
    operations: operations satisfies PatchOperations,
    ifRevisionId: ifRevisionID ?? undefined,
  }))
}

interface ApiSelection {
  id?: string | string[] | undefined
  query?: string | undefined
  params?: Record<string, unknown> | undefined
  index: number
}

function selectionsOf({ id, query, params = {}, index }: ApiSelection): Selection[] {
  if (id !== undefined) return [id].flat().map((one) => ({ id: one }))
  if (query !== undefined) return [{ query, params }]
  throw malformed(`Mutation ${String(index)} names no document: id or query is required`)
}

function malformed(description: string) {
  return storeFault({ status: 400, type: 'httpBadRequest', description })
}
