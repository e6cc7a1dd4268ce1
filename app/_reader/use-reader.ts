import { useSyncExternalStore } from 'react'
import { fetchReader, nobody } from './fetch-reader.ts'
import type { Reader } from './fetch-reader.ts'
import { holdTarget } from './hold-target.ts'

interface Known extends Reader {
  /** False until the answer has come. */
  isKnown: boolean
}

const unknown: Known = { ...nobody, isKnown: false }

/** The page's viewer, fetched once after load for all components: pages are cached for everyone. */
let known = unknown
let asking: AbortController | null = null
const listeners = new Set<() => void>()

export function useReader(): Known {
  return useSyncExternalStore(
    subscribe,
    () => known,
    () => unknown,
  )
}

/** Updates the viewer's data after an action. */
export function changeReader(change: (reader: Reader) => Partial<Reader>): void {
  tell({ ...known, ...change(known) })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (!asking) ask(new AbortController())
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    asking?.abort()
    asking = null
    known = unknown
  }
}

function ask(controller: AbortController): void {
  asking = controller
  controller.signal.addEventListener('abort', holdTarget())
  fetchReader(controller.signal)
    .catch(() => nobody)
    .then((reader) => {
      if (!controller.signal.aborted) tell({ ...reader, isKnown: true })
    })
    .catch(() => undefined)
}

function tell(next: Known): void {
  known = next
  for (const listener of listeners) listener()
}
