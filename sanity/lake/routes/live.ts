import { isPublicId } from '../engine/document-id.ts'
import { permissionMissing } from '../wire/errors.ts'
import { openEventStream } from '../wire/event-stream.ts'
import { getDataset } from './context.ts'
import type { LakeContext } from './context.ts'
import { isAnonymous } from './identity.ts'
import { syncTagOf } from './query.ts'
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
  await getDataset({ context, name: dataset }).open()

  const ending: (() => void)[] = []
  const stream = openEventStream({ onClose: () => ending.forEach((end) => end()) })
  ending.push(watchSession({ context, request, identity, stream }))
  const unsubscribe = context.feed.subscribe({
    dataset,
    subscription: {
      onCommit: ({ transactionId, changes }) => {
        if (!areDraftsIncluded && !changes.some(({ id }) => isPublicId(id))) return
        stream.send({ event: 'message', id: transactionId, data: { tags: [syncTagOf(dataset)] } })
      },
      onEnd: stream.close,
    },
  })
  ending.push(unsubscribe)
  request.signal.addEventListener('abort', stream.close)
  // Events that were missed are not kept: whoever comes back reads anew.
  const isBack = request.headers.has('last-event-id')
  stream.send({ event: isBack ? 'restart' : 'welcome', id: crypto.randomUUID(), data: {} })
  return stream.response
}
