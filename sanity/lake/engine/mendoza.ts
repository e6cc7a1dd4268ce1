import { isDeepStrictEqual } from 'node:util'
import { isRecord } from './document.ts'
import { alignArray } from './align-array.ts'
import { sharedEndsOf } from './shared-ends.ts'

/** The operations used here, by their numbers. https://github.com/sanity-io/mendoza/blob/master/docs/format.adoc */
const op = {
  value: 0,
  pushFieldCopy: 10,
  pushFieldBlank: 11,
  pushElementCopy: 12,
  pushElementBlank: 13,
  returnIntoObjectSameKeyPop: 15,
  returnIntoArrayPop: 16,
  objectSetFieldValue: 17,
  objectDeleteField: 19,
  arrayAppendValue: 20,
  arrayAppendSlice: 21,
  stringAppendString: 22,
  stringAppendSlice: 23,
} as const

/** Operations that enter a part of a value and leave it again. */
interface Way {
  /** Enters a copy of the part, for objects. */
  copy: unknown[]
  /** Enters an empty part, for texts and arrays: they are built from slices of the old one. */
  blank: unknown[]
  back: unknown[]
}

/**
 * A Mendoza patch that turns `left` into `right`. Unchanged parts are referred to, not repeated: fields, items of
 * arrays by their `_key`, beginnings and ends of texts. So the Studio can tell for each key and character which
 * transaction brought it.
 */
export function mendozaPatch({ left, right }: { left: unknown; right: unknown }): unknown[] {
  if (isDeepStrictEqual(left, right)) return []
  return isPatchable(left) && isPatchable(right) ? objectPatch({ left, right }) : [op.value, right]
}

/** Decoders set fields by plain assignment, which treats the name `__proto__` specially. */
function isPatchable(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && !Object.hasOwn(value, '__proto__')
}

interface Pair<T> {
  left: T
  right: T
}

function objectPatch({ left, right }: Pair<Record<string, unknown>>): unknown[] {
  // The format names a field by its index among the sorted keys.
  const changed = Object.keys(left)
    .sort()
    .flatMap((key, index) => {
      if (!Object.hasOwn(right, key)) return [op.objectDeleteField, index]
      const pair = { left: left[key], right: right[key] }
      if (isDeepStrictEqual(pair.left, pair.right)) return []
      const way: Way = {
        copy: [op.pushFieldCopy, index],
        blank: [op.pushFieldBlank, index],
        back: [op.returnIntoObjectSameKeyPop],
      }
      return partPatch({ ...pair, way }) ?? [op.objectSetFieldValue, pair.right, key]
    })
  const added = Object.keys(right)
    .filter((key) => !Object.hasOwn(left, key))
    .flatMap((key) => [op.objectSetFieldValue, right[key], key])
  return [...changed, ...added]
}

/** Undefined where no part of `left` remains. */
function partPatch({ left, right, way }: Pair<unknown> & { way: Way }): unknown[] | undefined {
  const { copy, blank, back } = way
  if (isPatchable(left) && isPatchable(right)) return [...copy, ...objectPatch({ left, right }), ...back]
  if (typeof left === 'string' && typeof right === 'string') {
    const slices = textPatch({ left, right })
    return slices && [...blank, ...slices, ...back]
  }
  // Decoders return null for a list that is entered empty and gets no items.
  if (Array.isArray(left) && Array.isArray(right) && right.length > 0) {
    return [...blank, ...arrayPatch({ left, right }), ...back]
  }
  return undefined
}

/** Only the beginning and the end are sliced: decoders miscount other slices behind characters beyond ASCII. */
function textPatch({ left, right }: Pair<string>): unknown[] | undefined {
  const { prefix, suffix, leftLength, middle } = sharedEndsOf({ left, right })
  if (prefix + suffix === 0) return undefined
  return [
    ...(prefix > 0 ? [op.stringAppendSlice, 0, prefix] : []),
    ...(middle === '' ? [] : [op.stringAppendString, middle]),
    ...(suffix > 0 ? [op.stringAppendSlice, leftLength - suffix, leftLength] : []),
  ]
}

function arrayPatch({ left, right }: Pair<unknown[]>): unknown[] {
  return alignArray({ left, right }).flatMap((part) => {
    switch (part.kind) {
      case 'same':
        return [op.arrayAppendSlice, part.start, part.end]
      case 'new':
        return [op.arrayAppendValue, part.value]
      case 'changed': {
        const way: Way = {
          copy: [op.pushElementCopy, part.index],
          blank: [op.pushElementBlank, part.index],
          back: [op.returnIntoArrayPop],
        }
        const pair = { left: left[part.index], right: part.value }
        return partPatch({ ...pair, way }) ?? [op.arrayAppendValue, part.value]
      }
    }
  })
}
