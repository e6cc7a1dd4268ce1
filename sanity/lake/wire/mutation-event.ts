import { effectsOf } from '../engine/effects.ts'
import type { Transition } from '../engine/match-listener.ts'
import type { DocumentChange } from '../engine/transact.ts'
import type { ListenRequest } from './listen-request.ts'

/** The data of a `mutation` event. https://www.sanity.io/docs/http-reference/listen */
export function mutationEvent({
  transaction,
  change,
  transition,
  asked,
}: {
  transaction: {
    transactionId: string
    author: string
    timestamp: string
    changes: readonly DocumentChange[]
  }
  change: DocumentChange
  transition: Transition
  asked: ListenRequest
}): Record<string, unknown> {
  const { transactionId, author, timestamp, changes } = transaction
  const { id, before, after, mutations } = change
  return {
    eventId: `${transactionId}#${id}`,
    documentId: id,
    transactionId,
    transition,
    identity: author,
    ...(asked.areMutationsIncluded ? { mutations } : {}),
    ...(asked.areEffectsIncluded ? { effects: effectsOf(change) } : {}),
    ...(before ? { previousRev: before._rev } : {}),
    resultRev: transactionId,
    ...(asked.isResultIncluded && after ? { result: after } : {}),
    ...(asked.isPreviousIncluded && before ? { previous: before } : {}),
    timestamp,
    visibility: asked.visibility,
    transactionTotalEvents: changes.length,
    transactionCurrentEvent: changes.indexOf(change) + 1,
  }
}
