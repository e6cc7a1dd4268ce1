import { dependenciesOfChanges } from '../engine/change-dependencies.ts'
import { isPublicId } from '../engine/document-id.ts'
import type { PerspectiveViews } from '../engine/perspective.ts'
import type { DocumentChange } from '../engine/transact.ts'
import type { CommittedTransaction } from '../store/dataset.ts'
import { permissionMissing } from '../wire/errors.ts'
import { onAbort, openEventStream } from '../wire/event-stream.ts'
import type { EventStream } from '../wire/event-stream.ts'
import { syncTagsOf } from '../wire/sync-tags.ts'
import { getDataset } from './context.ts'
import type { LakeContext } from './context.ts'
import { isAnonymous } from './identity.ts'
import type { Identity } from './identity.ts'
import { takePlace } from './open-streams.ts'
import { identifyReader, viewFor } from './reader.ts'
import type { DatasetRequest } from './request.ts'
import { watchSession } from './watch-session.ts'

/**
 * `GET data/live/events/<dataset>`: an event stream of sync tags of queries whose results may have changed. Without
 * `includeDrafts` it skips documents with a dot in their id.
 */
export async function answerLive(
  context: LakeContext,
  { request, dataset }: DatasetRequest,
): Promise<Response> {
  const identity = await identifyReader(context, request)
  const areDraftsIncluded = new URL(request.url).searchParams.get('includeDrafts') === 'true'
  if (areDraftsIncluded && isAnonymous(identity)) throw permissionMissing('read')
  const views = await getDataset({ context, name: dataset }).open()

  const ending = [takePlace({ context, request, identity })]
  const stream = openEventStream({ onClose: () => ending.forEach((end) => end()) })
  ending.push(watchSession({ context, request, identity, stream }))
  const live = { context, dataset, views, identity, areDraftsIncluded, stream }
  const lastEventId = request.headers.get('last-event-id')
  if (lastEventId === null) stream.send({ event: 'welcome', id: crypto.randomUUID(), data: {} })
  const onCommit = (transaction: CommittedTransaction) => tell({ ...live, transaction })
  ending.push(context.feed.subscribe({ dataset, subscription: { onCommit, onEnd: stream.close } }))
  onAbort(request.signal, stream.close)
  if (lastEventId !== null) await tellMissed({ ...live, lastEventId })
  return stream.response
}

interface Live {
  context: LakeContext
  dataset: string
  views: PerspectiveViews
  identity: Identity
  areDraftsIncluded: boolean
  stream: EventStream
}

/** Tags may be repeated and in any order, since commits meanwhile are sent, too: each only means to read again. */
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

function tell({ transaction, ...live }: Live & { transaction: CommittedTransaction }) {
  const { dataset, stream, context, identity, views } = live
  const changes = transaction.changes.flatMap((change) => changeFor(live, change) ?? [])
  if (changes.length === 0) return
  const { all } = views.view(viewFor({ context, identity }))
  const documents = all.filter(({ _id: id }) => live.areDraftsIncluded || isPublicId(id))
  const dependencies = dependenciesOfChanges({ changes, documents })
  const tags = syncTagsOf({ dataset, dependencies })
  stream.send({ event: 'message', id: transaction.transactionId, data: { tags } })
}

function changeFor(
  { areDraftsIncluded, identity, views, context }: Live,
  change: DocumentChange,
): DocumentChange | undefined {
  if (isAnonymous(identity)) return views.publicChange(change, context.clock.now())
  return areDraftsIncluded || isPublicId(change.id) ? change : undefined
}
