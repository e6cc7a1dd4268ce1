import { isRecord } from '../document.ts'
import type { Place } from './match-path.ts'

/** In the place of a value that is taken out. */
export const gone = Symbol('gone')

export interface Edit {
  place: Place
  /** The value instead of `before`, or `gone`. */
  change: (before: unknown) => unknown
}

/**
 * `root` with the edits done, in their order; what none of them touches is shared with it. Places are as they are before
 * all edits. Objects on the way to a place are made, also instead of texts and numbers.
 */
export function editAt({ root, edits }: { root: unknown; edits: readonly Edit[] }): unknown {
  return editFrom({ value: root, edits, depth: 0 })
}

interface Editing {
  value: unknown
  edits: readonly Edit[]
  /** How much of the places leads to `value`. */
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

/** All edits of one object or array at once, so that a thousand of them copy it once. */
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
