import type { ExprNode } from 'groq-js'
import { createDeadline } from '../engine/guard-query.ts'
import { matchListener, parseListenerFilter } from '../engine/match-listener.ts'
import { QueryParseError } from '../engine/parse-query.ts'
import type { DocumentIndex } from '../engine/document-index.ts'
import type { CommittedTransaction } from '../store/dataset.ts'
import { toLakeError } from '../wire/errors.ts'
import { openEventStream } from '../wire/event-stream.ts'
import type { EventStream } from '../wire/event-stream.ts'
import { readListenRequest } from '../wire/listen-request.ts'
import type { ListenRequest } from '../wire/listen-request.ts'
import { mutationEvent } from '../wire/mutation-event.ts'
import { getDataset } from './context.ts'
import type { LakeContext } from './context.ts'
import { isAnonymous } from './identity.ts'
import type { Identity } from './identity.ts'
import type { DatasetRequest } from './request.ts'

const matchTimeMaxMs = 50

/** `GET data/listen/<dataset>`: an event stream of the changes to documents that a filter selects. */
export async function answerListen(
  context: LakeContext,
  { request, dataset }: DatasetRequest,
): Promise<Response> {
  const identity = await context.identify(request)
  const asked = readListenRequest(request)
  const views = await getDataset({ context, name: dataset }).open()
  const index = views.view({ perspective: 'raw', isPublicOnly: isAnonymous(identity) })

  let unsubscribe = () => {}
  const stream = openEventStream({ onClose: () => unsubscribe() })
  const filter = parseOrTell({ asked, stream })
  if (!filter) return stream.response
  const listener = { asked, filter, index, identity, stream, dataset, context }
  unsubscribe = context.feed.subscribe({
    dataset,
    subscription: { onCommit: (transaction) => tell({ ...listener, transaction }), onEnd: stream.close },
  })
  request.signal.addEventListener('abort', stream.close)
  // Events that were missed are not kept: whoever comes back is told to read anew.
  stream.send({ event: asked.isResumed ? 'reset' : 'welcome', data: { listenerName: crypto.randomUUID() } })
  return stream.response
}

/** An event source can't read the body of a refusal, so a fault in the query comes as an event. */
function parseOrTell({ asked, stream }: { asked: ListenRequest; stream: EventStream }): ExprNode | undefined {
  try {
    return parseListenerFilter(asked)
  } catch (error) {
    if (!(error instanceof QueryParseError)) throw error
    stream.send({ event: 'channelError', data: toLakeError(error)?.body })
    stream.close()
    return undefined
  }
}

interface Listener {
  asked: ListenRequest
  filter: ExprNode
  index: DocumentIndex
  identity: Identity
  stream: EventStream
  dataset: string
  context: LakeContext
}

function tell({ transaction, asked, stream, ...listener }: Listener & { transaction: CommittedTransaction }) {
  for (const change of transaction.changes) {
    const transition = transitionOf({ ...listener, asked, stream, change })
    if (!transition) continue
    const data = mutationEvent({ transaction, change, transition, asked })
    stream.send({ event: 'mutation', id: `${transaction.transactionId}#${change.id}`, data })
  }
}

function transitionOf({
  change,
  asked,
  filter,
  index,
  identity,
  dataset,
  context,
  stream,
}: Listener & { change: CommittedTransaction['changes'][number] }) {
  try {
    return matchListener({
      ...change,
      filter,
      index,
      isPublicOnly: isAnonymous(identity),
      params: asked.params,
      identity: identity.id,
      now: context.clock.now(),
      project: { projectId: context.projectId, dataset },
      tick: createDeadline({
        deadlineMs: performance.now() + matchTimeMaxMs,
        nowMs: () => performance.now(),
      }),
    })
  } catch (error) {
    // A filter that fails or takes too long ends its listener, and holds no writer up again.
    context.log.warn({ err: error, query: asked.query }, 'listener filter failed')
    stream.send({ event: 'channelError', data: toLakeError(error)?.body ?? { message: 'The filter failed' } })
    stream.close()
    return undefined
  }
}
