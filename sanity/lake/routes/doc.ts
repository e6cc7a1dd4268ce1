import { isPublicId, publishedIdOf } from '../engine/document-id.ts'
import type { PerspectiveViews } from '../engine/perspective.ts'
import { httpFault } from '../wire/errors.ts'
import { getDataset } from './context.ts'
import type { LakeContext } from './context.ts'
import { isAnonymous } from './identity.ts'
import type { DatasetRequest } from './request.ts'

const idCountMax = 1_000

/** `GET data/doc/<dataset>/<id>,…`: `{documents, omitted}`, documents in the order asked for. */
export async function answerDoc(
  context: LakeContext,
  { request, dataset, ids }: DatasetRequest & { ids: string },
): Promise<Response> {
  const identity = await context.identify(request)
  const views = await getDataset({ context, name: dataset }).open()
  const search = new URL(request.url).searchParams
  const isEveryVersion = search.get('includeAllVersions') === 'true'
  const asked = [...new Set(ids.split(',').filter((id) => id !== ''))]
  if (asked.length > idCountMax) throw httpFault(400, `At most ${String(idCountMax)} documents at once`)

  const wanted = isEveryVersion ? asked.flatMap((id) => versionIds({ views, id })) : asked
  const isHidden = (id: string) => isAnonymous(identity) && !isPublicId(id)
  const found = wanted.filter((id) => views.documents.has(id))
  const documents = found.filter((id) => !isHidden(id)).map((id) => views.documents.get(id))
  // To whoever may not see a document it is told from none no more than by a query.
  const omitted = wanted
    .filter((id) => isHidden(id) || !views.documents.has(id))
    .map((id) => ({ id, reason: 'existence' }))
  return Response.json({ documents: search.get('excludeContent') === 'true' ? [] : documents, omitted })
}

function versionIds({ views, id }: { views: PerspectiveViews; id: string }): string[] {
  const publishedId = publishedIdOf(id)
  return [...views.documents.keys()].filter((candidate) => publishedIdOf(candidate) === publishedId)
}
