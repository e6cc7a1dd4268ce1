import type { PathNode, SubscriptElementNode } from '@sanity/json-match'
import type { InsertOperation } from '../mutation.ts'
import { editAt } from './edit-at.ts'
import { matchPath, parseJsonMatch, PathError, sliceBounds } from './match-path.ts'

type Where = 'before' | 'after' | 'replace'

/**
 * Inserts items into each array at the path without its last segment. That segment selects items: the new ones go
 * before the first, after the last, or in place of all. An array without a selected item stays as it is. Positions
 * and slices also work in an empty array.
 *
 * @throws PathError
 */
export function insertItems({ root, insert }: { root: unknown; insert: InsertOperation }): unknown {
  const { where, path } = parseInsert(insert)
  const edits = matchPath({ root, path: path.base }).flatMap(({ place, value }) => {
    const spot = Array.isArray(value) ? spotOf({ array: value, path, where }) : undefined
    if (!Array.isArray(value) || !spot) return []
    const isKept = (index: number) => where !== 'replace' || !spot.indexes.has(index)
    const head = value.slice(0, spot.at).filter((_, index) => isKept(index)) as unknown[]
    const tail = value.slice(spot.at).filter((_, index) => isKept(spot.at + index)) as unknown[]
    return [{ place, change: () => [...head, ...structuredClone(insert.items), ...tail] }]
  })
  return editAt({ root, edits })
}

function parseInsert({ before, after, replace }: InsertOperation): { where: Where; path: PathNode } {
  const where = before !== undefined ? 'before' : after !== undefined ? 'after' : 'replace'
  const path = parseJsonMatch(before ?? after ?? replace ?? '')
  if (path.recursive) throw new PathError('A path to insert at can not end with a recursive descent')
  return { where, path }
}

interface Spot {
  indexes: ReadonlySet<number>
  /** Where new items go. */
  at: number
}

interface Asked {
  array: readonly unknown[]
  path: PathNode
  where: Where
}

function spotOf({ array, path, where }: Asked): Spot | undefined {
  const spans =
    path.segment.type === 'Subscript'
      ? path.segment.elements.flatMap((element) => spanOf(array, element))
      : []
  const matched = matchPath({ root: array, path: { type: 'Path', segment: path.segment } }).flatMap(
    ({ place: [index, ...rest] }) => (typeof index === 'number' && rest.length === 0 ? [index] : []),
  )
  if (spans.length === 0 && matched.length === 0) return undefined
  const starts = [...matched, ...spans.map(({ from }) => from)]
  const ends = [...matched.map((index) => index + 1), ...spans.map(({ to }) => to)]
  return { indexes: new Set(matched), at: where === 'after' ? Math.max(...ends) : Math.min(...starts) }
}

/** The bounds of a position or slice, clamped to the array. */
function spanOf(array: readonly unknown[], element: SubscriptElementNode): { from: number; to: number }[] {
  const { length } = array
  if (element.type === 'Slice') return [sliceBounds({ ...element, length })]
  if (element.type !== 'Number') return []
  const from = Math.max(0, Math.min(length, element.value < 0 ? length + element.value : element.value))
  return [{ from, to: Math.min(length, from + 1) }]
}
