import { publishedIdOf } from '../engine/document-id.ts'
import type { DocumentIndex } from '../engine/document-index.ts'
import { httpFault } from '../wire/errors.ts'
import { getDataset } from './context.ts'
import type { LakeContext } from './context.ts'
import { identifyReader, viewFor } from './reader.ts'
import type { DatasetRequest } from './request.ts'

const idCountMax = 1_000

/** `GET data/doc/<dataset>/<id>,…`: `{documents, omitted}`, in the order of the ids. */
export async function answerDoc(
  context: LakeContext,
  { request, dataset, ids }: DatasetRequest & { ids: string },
): Promise<Response> {
  const identity = await identifyReader(context, request)
  const views = await getDataset({ context, name: dataset }).open()
  const index = views.view(viewFor({ context, identity }))
  const search = new URL(request.url).searchParams
  const isEveryVersion = search.get('includeAllVersions') === 'true'
  const asked = [...new Set(ids.split(',').filter((id) => id !== ''))]
  if (asked.length > idCountMax) throw httpFault(400, `At most ${String(idCountMax)} documents at once`)

  const wanted = isEveryVersion ? asked.flatMap((id) => versionIds({ index, id })) : asked
  const documents = wanted.flatMap((id) => index.get(id) ?? [])
  // A document hidden from the caller counts as missing, as in a query.
  const omitted = wanted.filter((id) => !index.get(id)).map((id) => ({ id, reason: 'existence' }))
  return Response.json({ documents: search.get('excludeContent') === 'true' ? [] : documents, omitted })
}

function versionIds({ index, id }: { index: DocumentIndex; id: string }): string[] {
  const publishedId = publishedIdOf(id)
  return index.all.map(({ _id }) => _id).filter((candidate) => publishedIdOf(candidate) === publishedId)
}
