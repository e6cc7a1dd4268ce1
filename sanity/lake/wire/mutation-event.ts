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
  totalCount,
  position,
}: {
  transaction: { transactionId: string; author: string; timestamp: string }
  change: DocumentChange
  transition: Transition
  asked: ListenRequest
  /** The number of this transaction's events for the listener, and this event's position, from 1. */
  totalCount: number
  position: number
}): Record<string, unknown> {
  const { transactionId, author, timestamp } = transaction
  const { id, before, after, mutations } = change
  return {
    eventId: eventIdOf({ transactionId, documentId: id }),
    documentId: id,
    transactionId,
    transition,
    identity: author,
    ...(asked.areMutationsIncluded ? { mutations } : {}),
    ...(asked.areEffectsIncluded ? { effects: effectsOf(change) } : {}),
    ...(before ? { previousRev: before._rev } : {}),
    resultRev: transactionId,
    ...(asked.isResultIncluded && after ? { result: after } : {}),
    ...(asked.isPreviousIncluded ? { previous: before ?? null } : {}),
    timestamp,
    visibility: asked.visibility,
    transactionTotalEvents: totalCount,
    transactionCurrentEvent: position,
  }
}

/** The id that a reconnecting listener sends as its last event. */
export function eventIdOf({ transactionId, documentId }: { transactionId: string; documentId: string }) {
  return `${transactionId}#${documentId}`
}
