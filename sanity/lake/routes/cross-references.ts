import { findReferences } from '../engine/find-references.ts'
import { httpFault } from '../wire/errors.ts'
import { getDataset } from './context.ts'
import type { LakeContext } from './context.ts'
import { assertKnown } from './identity.ts'

interface ReferencesRequest {
  request: Request
  dataset: string
  id: string
}

/**
 * `GET data/references/<dataset>/documents/<id>/to`: `{totalCount, references}`, the documents that refer to this
 * one, in all datasets of the lake. `excludeInternalReferences` leaves out its own dataset, `excludePaths` the paths.
 * The Studio's deletion dialogue asks for other datasets only and queries its own.
 *
 * @throws LakeError 401, 404
 */
export async function answerReferences(
  context: LakeContext,
  { request, dataset, id }: ReferencesRequest,
): Promise<Response> {
  assertKnown(await context.identify(request))
  const { documents } = await getDataset({ context, name: dataset }).open()
  if (!documents.has(id)) throw httpFault(404, `Document "${id}" not found`)
  const search = new URL(request.url).searchParams
  const isInternalExcluded = search.get('excludeInternalReferences') === 'true'
  const arePathsExcluded = search.get('excludePaths') === 'true'
  const names = [...context.datasets.keys()].filter((name) => !(isInternalExcluded && name === dataset))
  const found = await Promise.all(
    names.map((name) => referrersIn({ context, name, target: { dataset, id } })),
  )
  const references = found
    .flat()
    .map(({ paths, ...referrer }) => (arePathsExcluded ? referrer : { ...referrer, paths }))
  return Response.json(
    { totalCount: references.length, references },
    { headers: { 'cache-control': 'no-store' } },
  )
}

interface Searching {
  context: LakeContext
  name: string
  target: { dataset: string; id: string }
}

async function referrersIn({ context, name, target }: Searching) {
  const { documents } = await getDataset({ context, name }).open()
  const wanted = { id: target.id, dataset: name === target.dataset ? undefined : target.dataset }
  return [...documents].flatMap(([documentId, value]) => {
    const paths = findReferences({ value, target: wanted })
    return paths.length > 0 ? [{ projectId: context.projectId, datasetName: name, documentId, paths }] : []
  })
}
