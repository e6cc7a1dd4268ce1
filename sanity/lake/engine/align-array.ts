import { isDeepStrictEqual } from 'node:util'
import { isRecord } from './document.ts'

/** How an array is put together from an earlier one, in its order. Positions are in the earlier one; `end` is exclusive. */
export type ArrayPart =
  | { kind: 'same'; start: number; end: number }
  | { kind: 'changed'; index: number; value: unknown }
  | { kind: 'new'; value: unknown }

interface Arrays {
  left: readonly unknown[]
  right: readonly unknown[]
}

/**
 * Finds each item again that an array has in common with an earlier one: by its `_key`, else by being equal. What is new
 * at the place of something that is gone is that, changed.
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

/** For each item, the position of the one it was; undefined for what was not there. */
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
    // Equal items without keys are taken one after the other, the last one as often as it takes.
    return known && known.length > 1 ? known.shift() : known?.[0]
  })
}

function signOf(value: unknown): string {
  const key = isRecord(value) ? value['_key'] : undefined
  return typeof key === 'string' ? `key:${key}` : `value:${JSON.stringify(value)}`
}
