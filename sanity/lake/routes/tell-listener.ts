import type { ExprNode } from 'groq-js'
import { isVersionId } from '../engine/document-id.ts'
import type { PerspectiveViews } from '../engine/perspective.ts'
import { deadlineAfter } from '../slow/deadline.ts'
import { matchListener } from '../engine/match-listener.ts'
import type { DocumentChange } from '../engine/transact.ts'
import type { CommittedTransaction } from '../store/dataset.ts'
import { toLakeError } from '../wire/errors.ts'
import type { EventStream } from '../wire/event-stream.ts'
import type { ListenRequest } from '../wire/listen-request.ts'
import { eventIdOf, mutationEvent } from '../wire/mutation-event.ts'
import type { LakeContext } from './context.ts'
import { isAnonymous } from './identity.ts'
import type { Identity } from './identity.ts'
import { viewFor } from './reader.ts'

const matchTimeMaxMs = 100

export interface Listener {
  asked: ListenRequest
  filter: ExprNode
  views: PerspectiveViews
  identity: Identity
  stream: EventStream
  dataset: string
  context: LakeContext
}

interface Telling extends Listener {
  transaction: CommittedTransaction
  /** The document of the last event that the listener got of this transaction. */
  afterDocumentId?: string | undefined
}

/** Sends the transaction's events to the listener, by document id. */
export function tellListener({ afterDocumentId, ...telling }: Telling) {
  const { transaction, asked, stream } = telling
  const heard = changesFor(telling)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((change) => {
      const transition = transitionOf({ ...telling, change })
      return transition ? [{ change, transition }] : []
    })
  for (const [index, { change, transition }] of heard.entries()) {
    if (afterDocumentId !== undefined && change.id <= afterDocumentId) continue
    const counts = { totalCount: heard.length, position: index + 1 }
    const data = mutationEvent({ transaction, change, transition, asked, ...counts })
    const id = eventIdOf({ transactionId: transaction.transactionId, documentId: change.id })
    stream.send({ event: 'mutation', id, data })
  }
}

/** The changes that this listener may see. */
function changesFor({ transaction, identity, views, context }: Telling): readonly DocumentChange[] {
  if (!isAnonymous(identity)) return transaction.changes
  const now = context.clock.now()
  return transaction.changes.flatMap((change) => views.publicChange(change, now) ?? [])
}

function transitionOf({
  change,
  asked,
  filter,
  views,
  identity,
  dataset,
  context,
  stream,
}: Listener & { change: DocumentChange }) {
  if (!asked.areVersionsIncluded && isVersionId(change.id)) return undefined
  try {
    return matchListener({
      ...change,
      filter,
      index: views.view(viewFor({ context, identity })),
      params: asked.params,
      identity: identity.id,
      now: context.clock.now(),
      project: { projectId: context.projectId, dataset },
      tick: deadlineAfter(matchTimeMaxMs),
    })
  } catch (error) {
    // A filter that fails or is slow ends its listener, so that it holds no writer up a second time.
    context.log.warn({ err: error, query: asked.query }, 'listener filter failed')
    stream.send({ event: 'channelError', data: toLakeError(error)?.body ?? { message: 'The filter failed' } })
    stream.close()
    return undefined
  }
}
