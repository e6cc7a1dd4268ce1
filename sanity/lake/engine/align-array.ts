import { isDeepStrictEqual } from 'node:util'
import { isRecord } from './document.ts'

/** A part of an array as compared with an earlier one. Positions are in the earlier array; `end` is exclusive. */
export type ArrayPart =
  | { kind: 'same'; start: number; end: number }
  | { kind: 'changed'; index: number; value: unknown }
  | { kind: 'new'; value: unknown }

interface Arrays {
  left: readonly unknown[]
  right: readonly unknown[]
}

/**
 * Pairs each item of an array with the same item of an earlier array: by its `_key`, else by equality. A new item at
 * the position of a removed one counts as that item, changed.
 */
export function alignArray({ left, right }: Arrays): ArrayPart[] {
  const sources = sourcesOf({ left, right })
  const kept = new Set(sources)
  const parts: ArrayPart[] = []
  for (const [position, value] of right.entries()) {
    const source = sources[position]
    const last = parts.at(-1)
    if (source === undefined) {
      const isReplaced = position < left.length && !kept.has(position)
      parts.push(isReplaced ? { kind: 'changed', index: position, value } : { kind: 'new', value })
    } else if (!isDeepStrictEqual(left[source], value)) {
      parts.push({ kind: 'changed', index: source, value })
    } else if (last?.kind === 'same' && last.end === source) {
      last.end += 1
    } else {
      parts.push({ kind: 'same', start: source, end: source + 1 })
    }
  }
  return parts
}

/** For each item of `right`, its position in `left`; undefined for a new item. */
function sourcesOf({ left, right }: Arrays): (number | undefined)[] {
  const positions = new Map<string, number[]>()
  for (const [position, value] of left.entries()) {
    const sign = signOf(value)
    const known = positions.get(sign)
    if (known) known.push(position)
    else positions.set(sign, [position])
  }
  return right.map((value) => {
    const known = positions.get(signOf(value))
    // Equal items without keys are taken in order; further copies take the last one again.
    return known && known.length > 1 ? known.shift() : known?.[0]
  })
}

function signOf(value: unknown): string {
  const key = isRecord(value) ? value['_key'] : undefined
  return typeof key === 'string' ? `key:${key}` : `value:${JSON.stringify(value)}`
}
