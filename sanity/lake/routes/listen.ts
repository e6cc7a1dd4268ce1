import type { ExprNode } from 'groq-js'
import { parseListenerFilter } from '../engine/match-listener.ts'
import { QueryParseError } from '../engine/parse-query.ts'
import type { CommittedTransaction } from '../store/dataset.ts'
import { toLakeError } from '../wire/errors.ts'
import { onAbort, openEventStream } from '../wire/event-stream.ts'
import type { EventStream } from '../wire/event-stream.ts'
import { readListenRequest } from '../wire/listen-request.ts'
import type { ListenRequest } from '../wire/listen-request.ts'
import { getDataset } from './context.ts'
import type { LakeContext } from './context.ts'
import { takePlace } from './open-streams.ts'
import { identifyReader } from './reader.ts'
import type { DatasetRequest } from './request.ts'
import { tellListener } from './tell-listener.ts'
import type { Listener } from './tell-listener.ts'
import { watchSession } from './watch-session.ts'

/** `GET data/listen/<dataset>`: an event stream of changes to the documents that a filter selects. */
export async function answerListen(
  context: LakeContext,
  { request, version, dataset }: DatasetRequest,
): Promise<Response> {
  const identity = await identifyReader(context, request)
  const asked = readListenRequest({ request, version })
  const views = await getDataset({ context, name: dataset }).open()

  const ending = [takePlace({ context, request, identity })]
  const stream = openEventStream({ onClose: () => ending.forEach((end) => end()) })
  const filter = parseOrTell({ asked, stream })
  if (!filter) return stream.response
  const listener = { asked, filter, views, identity, stream, dataset, context }
  ending.push(subscribe(listener))
  ending.push(watchSession({ context, request, identity, stream }))
  onAbort(request.signal, stream.close)
  return stream.response
}

/** An event source can't read the body of an error, so a fault in the query is sent as an event. */
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

/** Sends the greeting, then missed transactions if requested and known, then each commit. */
function subscribe(listener: Listener): () => void {
  const { context, dataset, stream } = listener
  // Commits during the look-up of missed transactions wait for it.
  let waiting: CommittedTransaction[] | undefined = []
  const onCommit = (transaction: CommittedTransaction) => {
    if (waiting) waiting.push(transaction)
    else tellListener({ ...listener, transaction })
  }
  const unsubscribe = context.feed.subscribe({ dataset, subscription: { onCommit, onEnd: stream.close } })
  const begin = async () => {
    const told = await greet(listener)
    const later = waiting?.filter(({ transactionId }) => !told.has(transactionId)) ?? []
    waiting = undefined
    for (const transaction of later) tellListener({ ...listener, transaction })
  }
  begin().catch((error: unknown) => {
    // The listener must not continue with a gap: its client reconnects by itself.
    context.log.warn({ err: error }, 'a listener could not be told what it missed')
    stream.close()
  })
  return unsubscribe
}

/** Returns the ids of the sent transactions. */
async function greet(listener: Listener): Promise<Set<string>> {
  const { asked, stream, context, dataset } = listener
  const { isResumable, lastEvent } = asked
  const data = { listenerName: crypto.randomUUID() }
  if (!isResumable || !lastEvent) {
    stream.send({ event: 'welcome', data })
    return new Set()
  }
  const { transactionId: lastTransactionId, documentId } = lastEvent
  const missed = await context.history.findMissed({ dataset, transactionId: lastTransactionId })
  stream.send({ event: missed ? 'welcomeback' : 'reset', data })
  for (const transaction of missed ?? []) {
    const isLast = transaction.transactionId === lastTransactionId
    tellListener({ ...listener, transaction, afterDocumentId: isLast ? documentId : undefined })
  }
  return new Set(missed?.map(({ transactionId }) => transactionId))
}
