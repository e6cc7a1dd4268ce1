import { isRecord } from '../document.ts'
import type { Place } from './match-path.ts'

/** Marks a value to be removed. */
export const gone = Symbol('gone')

export interface Edit {
  place: Place
  /** Returns the new value, or `gone`. */
  change: (before: unknown) => unknown
}

/**
 * Returns `root` with the edits done in order; untouched parts are shared. Places refer to `root` before all edits.
 * Missing objects on the way to a place are created, even in place of texts and numbers.
 */
export function editAt({ root, edits }: { root: unknown; edits: readonly Edit[] }): unknown {
  return editFrom({ value: root, edits, depth: 0 })
}

interface Editing {
  value: unknown
  edits: readonly Edit[]
  /** How many segments of the places lead to `value`. */
  depth: number
}

function editFrom({ value, edits, depth }: Editing): unknown {
  let current = value
  let within: Edit[] = []
  for (const edit of edits) {
    if (edit.place.length > depth) {
      within.push(edit)
      continue
    }
    current = edit.change(editWithin({ value: current, edits: within, depth }))
    within = []
  }
  return editWithin({ value: current, edits: within, depth })
}

/** Applies all edits of one object or array at once, so that a thousand edits copy it once. */
function editWithin({ value, edits, depth }: Editing): unknown {
  if (edits.length === 0) return value
  const byPart = Map.groupBy(edits, ({ place }) => place[depth] ?? '')
  const next = (part: unknown, at: string | number) =>
    editFrom({ value: part, edits: byPart.get(at) ?? [], depth: depth + 1 })
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (byPart.has(index) ? next(item, index) : item)).filter(isThere)
  }
  const parts = new Map<string | number, unknown>(Object.entries(isRecord(value) ? value : {}))
  for (const name of byPart.keys()) parts.set(name, next(parts.get(name), name))
  return Object.fromEntries([...parts].filter(([, part]) => isThere(part)))
}

const isThere = (value: unknown) => value !== gone
