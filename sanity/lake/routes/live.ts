import { dependenciesOfChanges } from '../engine/change-dependencies.ts'
import { isPublicId } from '../engine/document-id.ts'
import type { PerspectiveViews } from '../engine/perspective.ts'
import type { CommittedTransaction } from '../store/dataset.ts'
import { permissionMissing } from '../wire/errors.ts'
import { openEventStream } from '../wire/event-stream.ts'
import type { EventStream } from '../wire/event-stream.ts'
import { syncTagsOf } from '../wire/sync-tags.ts'
import { getDataset } from './context.ts'
import type { LakeContext } from './context.ts'
import { isAnonymous } from './identity.ts'
import type { DatasetRequest } from './request.ts'
import { watchSession } from './watch-session.ts'

/**
 * `GET data/live/events/<dataset>`: an event stream of the tags of queries whose results may have changed. Without
 * `includeDrafts` it is silent of documents that only those with a token see.
 */
export async function answerLive(
  context: LakeContext,
  { request, dataset }: DatasetRequest,
): Promise<Response> {
  const identity = await context.identify(request)
  const areDraftsIncluded = new URL(request.url).searchParams.get('includeDrafts') === 'true'
  if (areDraftsIncluded && isAnonymous(identity)) throw permissionMissing('read')
  const views = await getDataset({ context, name: dataset }).open()

  const ending: (() => void)[] = []
  const stream = openEventStream({ onClose: () => ending.forEach((end) => end()) })
  ending.push(watchSession({ context, request, identity, stream }))
  const live = { context, dataset, views, areDraftsIncluded, stream }
  const lastEventId = request.headers.get('last-event-id')
  if (lastEventId === null) stream.send({ event: 'welcome', id: crypto.randomUUID(), data: {} })
  const onCommit = (transaction: CommittedTransaction) => tell({ ...live, transaction })
  ending.push(context.feed.subscribe({ dataset, subscription: { onCommit, onEnd: stream.close } }))
  request.signal.addEventListener('abort', stream.close)
  if (lastEventId !== null) await tellMissed({ ...live, lastEventId })
  return stream.response
}

interface Live {
  context: LakeContext
  dataset: string
  views: PerspectiveViews
  areDraftsIncluded: boolean
  stream: EventStream
}

/** Tags may come twice, as those of what is committed meanwhile do, and in any order: each means to read anew. */
async function tellMissed({ lastEventId, ...live }: Live & { lastEventId: string }) {
  const { context, dataset, stream } = live
  const missed = await context.history.findMissed({ dataset, transactionId: lastEventId })
  stream.send({
    event: missed ? 'welcome' : 'restart',
    id: missed ? lastEventId : crypto.randomUUID(),
    data: {},
  })
  for (const transaction of missed?.slice(1) ?? []) tell({ ...live, transaction })
}

function tell({
  transaction,
  dataset,
  views,
  areDraftsIncluded,
  stream,
}: Live & { transaction: CommittedTransaction }) {
  const isTold = (id: string) => areDraftsIncluded || isPublicId(id)
  const changes = transaction.changes.filter(({ id }) => isTold(id))
  if (changes.length === 0) return
  const documents = [...views.documents.values()].filter(({ _id: id }) => isTold(id))
  const dependencies = dependenciesOfChanges({ changes, documents })
  const tags = syncTagsOf({ dataset, dependencies })
  stream.send({ event: 'message', id: transaction.transactionId, data: { tags } })
}
