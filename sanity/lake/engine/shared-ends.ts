/**
 * The common beginning and end of two texts, in bytes of UTF-8, as Mendoza counts; half a surrogate pair counts as
 * three.
 */
export interface SharedEnds {
  prefix: number
  suffix: number
  leftLength: number
  /** The rest of `right` in between. */
  middle: string
}

/** Compares whole characters, so that no cut goes through a surrogate pair. */
export function sharedEndsOf({ left, right }: { left: string; right: string }): SharedEnds {
  const [before, after] = [Array.from(left), Array.from(right)]
  const countMax = Math.min(before.length, after.length)
  let start = 0
  while (start < countMax && before[start] === after[start]) start += 1
  let end = 0
  while (end < countMax - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return {
    prefix: lengthOf(before.slice(0, start)),
    suffix: lengthOf(before.slice(before.length - end)),
    leftLength: lengthOf(before),
    middle: after.slice(start, after.length - end).join(''),
  }
}

function lengthOf(characters: readonly string[]): number {
  return Buffer.byteLength(characters.join(''))
}
