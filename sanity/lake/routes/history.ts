import { documentEvents } from '../engine/document-events.ts'
import type { RevisionStep } from '../engine/document-events.ts'
import { isVersionId, publishedIdOf } from '../engine/document-id.ts'
import { effectsOf } from '../engine/effects.ts'
import type { Moment } from '../store/history.ts'
import { httpFault } from '../wire/errors.ts'
import { readDocumentsAsked, readEventsAsked, readTransactionsAsked } from '../wire/history-request.ts'
import { getDataset } from './context.ts'
import type { LakeContext } from './context.ts'
import { assertKnown } from './identity.ts'

const idCountMax = 100

export interface HistoryRequest {
  request: Request
  dataset: string
  /** With commas between. */
  ids: string
}

/** `GET data/history/<dataset>/transactions/<ids>`: a line of JSON for each transaction. */
export async function answerTransactions(context: LakeContext, asked: HistoryRequest): Promise<Response> {
  const documentIds = await assertHistory(context, asked)
  const { request, dataset } = asked
  const { reverse, limit, authors, excludeContent, excludeMutations, ...span } =
    readTransactionsAsked(request)
  const steps = await context.history.listSteps({
    ...span,
    dataset,
    documentIds,
    limit,
    isNewestFirst: reverse,
  })
  const lines = [...Map.groupBy(steps, ({ transactionId }) => transactionId).values()]
    .filter(([first]) => !authors || (first && authors.split(',').includes(first.author)))
    .map((ofOne) => transactionOf({ steps: ofOne, hasMutations: !excludeContent && !excludeMutations }))
  return new Response(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' },
  })
}

function transactionOf({ steps, hasMutations }: { steps: RevisionStep[]; hasMutations: boolean }) {
  const [first] = steps
  return {
    id: first?.transactionId,
    timestamp: first?.timestamp,
    author: first?.author,
    documentIDs: steps.map(({ documentId }) => documentId),
    effects: Object.fromEntries(steps.map((step) => [step.documentId, effectsOf(step)])),
    ...(hasMutations ? { mutations: first?.mutations } : {}),
  }
}

/** `GET data/history/<dataset>/documents/<ids>`, at a `revision`, at a `time`, or as they were last. */
export async function answerPastDocuments(context: LakeContext, asked: HistoryRequest): Promise<Response> {
  const documentIds = await assertHistory(context, asked)
  const { revision, time, lastRevision } = readDocumentsAsked(asked.request)
  const moment: Moment | undefined =
    revision !== undefined ? { revision } : time !== undefined ? { time } : lastRevision ? 'last' : undefined
  if (!moment) throw httpFault(400, 'One of revision, time and lastRevision is required')
  const find = (ids: readonly string[]) =>
    context.history.findDocuments({ dataset: asked.dataset, documentIds: ids, moment })
  const documents = await find(documentIds)
  // A draft's history begins with what was published before it: such a revision is the published document's.
  const missing = documentIds.filter((id) => isVersionId(id) && !documents.some(({ _id }) => _id === id))
  const earlier = revision === undefined || missing.length === 0 ? [] : await find(missing.map(publishedIdOf))
  const standIns = earlier.filter(({ _id, _rev }) => _rev === revision && !documentIds.includes(_id))
  return Response.json(
    { documents: [...documents, ...standIns] },
    { headers: { 'cache-control': 'no-store' } },
  )
}

/** `GET data/history/<dataset>/events/documents/<id>`: newest first; `nextCursor` goes on where a page ends. */
export async function answerEvents(context: LakeContext, asked: HistoryRequest): Promise<Response> {
  const [id = ''] = await assertHistory(context, asked)
  const { limit, nextCursor } = readEventsAsked(asked.request)
  const steps = await context.history.listSteps({
    dataset: asked.dataset,
    documentIds: [...new Set([id, publishedIdOf(id)])],
    limit: limit + 1,
    isNewestFirst: true,
    toTransaction: nextCursor,
    // Of a published document alone, publishing looks like an edit.
    hasVersions: !isVersionId(id),
  })
  const transactionIds = [...new Set(steps.map(({ transactionId }) => transactionId))]
  const next = transactionIds[limit]
  const page = steps.filter(({ transactionId }) => transactionId !== next)
  return Response.json(
    { events: { [id]: documentEvents(page) }, nextCursor: next ?? '' },
    { headers: { 'cache-control': 'no-store' } },
  )
}

/** @throws LakeError 400, 401, 404 */
async function assertHistory(context: LakeContext, { request, dataset, ids }: HistoryRequest) {
  assertKnown(await context.identify(request))
  getDataset({ context, name: dataset })
  const documentIds = ids.split(',').filter((id) => id !== '')
  if (documentIds.length > idCountMax) throw httpFault(400, `At most ${idCountMax} documents at once`)
  return documentIds
}
