import { documentEvents } from '../engine/document-events.ts'
import type { RevisionStep } from '../engine/document-events.ts'
import { isVersionId, publishedIdOf } from '../engine/document-id.ts'
import { effectsOf } from '../engine/effects.ts'
import { documentIdOf } from '../engine/mutation.ts'
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
  /** Separated by commas. */
  ids: string
}

/**
 * `GET data/history/<dataset>/transactions[/<ids>]`: one line of JSON for each whole transaction; with
 * `includeIdentifiedDocumentsOnly` only its changes of the given documents.
 */
export async function answerTransactions(context: LakeContext, asked: HistoryRequest): Promise<Response> {
  const documentIds = await assertHistory(context, asked)
  const { reverse, ...options } = readTransactionsAsked(asked.request)
  const isWhole = !options.includeIdentifiedDocumentsOnly
  const steps = await context.history.listSteps({
    ...options,
    dataset: asked.dataset,
    documentIds: documentIds.length > 0 ? documentIds : undefined,
    areOthersIncluded: isWhole,
    isNewestFirst: reverse,
  })
  const lines = [...Map.groupBy(steps, ({ transactionId }) => transactionId).values()].map((ofOne) =>
    transactionOf({ steps: ofOne, options: { ...options, isWhole } }),
  )
  return new Response(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' },
  })
}

interface LineOptions {
  excludeContent: boolean
  excludeMutations: boolean
  effectFormat?: 'mendoza' | undefined
  isWhole: boolean
}

function transactionOf({ steps, options }: { steps: RevisionStep[]; options: LineOptions }) {
  const [first] = steps
  const documentIDs = steps.map(({ documentId }) => documentId)
  const areMutationsLeftOut = options.excludeContent || options.excludeMutations
  const mutations = first?.mutations.filter(
    (mutation) => options.isWhole || documentIDs.includes(documentIdOf(mutation) ?? ''),
  )
  return {
    id: first?.transactionId,
    timestamp: first?.timestamp,
    author: first?.author,
    documentIDs,
    ...(options.effectFormat
      ? { effects: Object.fromEntries(steps.map((step) => [step.documentId, effectsOf(step)])) }
      : {}),
    ...(areMutationsLeftOut ? {} : { mutations }),
  }
}

/**
 * `GET data/history/<dataset>/documents/<ids>`: the documents at a `revision`, at a `time`, or before their deletion.
 */
export async function answerPastDocuments(context: LakeContext, asked: HistoryRequest): Promise<Response> {
  const documentIds = await assertHistory(context, asked)
  const { revision, time } = readDocumentsAsked(asked.request)
  const moment: Moment = revision !== undefined ? { revision } : time !== undefined ? { time } : 'last'
  const find = (ids: readonly string[]) =>
    context.history.findDocuments({ dataset: asked.dataset, documentIds: ids, moment })
  const documents = await find(documentIds)
  // A revision older than the draft is one of the published document.
  const missing = documentIds.filter((id) => isVersionId(id) && !documents.some(({ _id }) => _id === id))
  const earlier = revision === undefined || missing.length === 0 ? [] : await find(missing.map(publishedIdOf))
  const standIns = earlier.filter(({ _id, _rev }) => _rev === revision && !documentIds.includes(_id))
  return Response.json(
    { documents: [...documents, ...standIns] },
    { headers: { 'cache-control': 'no-store' } },
  )
}

/** `GET data/history/<dataset>/events/documents/<id>`: newest first, in pages with `nextCursor`. */
export async function answerEvents(context: LakeContext, asked: HistoryRequest): Promise<Response> {
  const [id = ''] = await assertHistory(context, asked)
  const { limit, nextCursor } = readEventsAsked(asked.request)
  const steps = await context.history.listSteps({
    dataset: asked.dataset,
    documentIds: [...new Set([id, publishedIdOf(id)])],
    limit: limit + 1,
    isNewestFirst: true,
    toTransaction: nextCursor,
    // Without the draft's steps, publishing looks like an edit.
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
