import { httpFault } from '../wire/errors.ts'
import { getDataset } from './context.ts'
import type { LakeContext } from './context.ts'
import { assertKnown } from './identity.ts'

/**
 * `GET data/references/<dataset>/documents/<id>/to`: references from other datasets, of which a lake of one project
 * has none. Those from the same dataset are found by a query.
 *
 * @throws LakeError 501 for the latter
 */
export async function answerReferences(
  context: LakeContext,
  { request, dataset }: { request: Request; dataset: string },
): Promise<Response> {
  assertKnown(await context.identify(request))
  getDataset({ context, name: dataset })
  if (new URL(request.url).searchParams.get('excludeInternalReferences') !== 'true') {
    throw httpFault(501, 'The embedded Content Lake lists references between datasets only; ask by a query')
  }
  return Response.json({ totalCount: 0, references: [] })
}
