import { parsePath } from '@sanity/json-match'
import type {
  ComparisonNode,
  ExprNode,
  PathNode,
  SegmentNode,
  SubscriptElementNode,
} from '@sanity/json-match'
import { isRecord } from '../document.ts'

/** Names and positions that lead from the root to one value. */
export type Place = readonly (string | number)[]

export interface Match {
  place: Place
  /** Undefined for an attribute that the object lacks. */
  value: unknown
}

/** A path that is no JSONMatch or costs too much. The sender reads the message. */
export class PathError extends Error {}

const pathLengthMax = 4_096
/** A path with several `..` can visit a document many times; no sensible path comes near this. */
const stepCountMax = 200_000

/**
 * Parses a JSONMatch path, `friends[age > 35].name`. https://www.sanity.io/docs/content-lake/json-match
 *
 * @throws PathError
 */
export function parseJsonMatch(path: string): PathNode {
  if (path.length > pathLengthMax) throw new PathError('A path is too long')
  try {
    const parsed = parsePath(path)
    if (parsed?.type === 'Path') return parsed
  } catch (error) {
    throw new PathError(`Malformed path "${path}": ${error instanceof Error ? error.message : String(error)}`)
  }
  throw new PathError(`Malformed path "${path}"`)
}

/**
 * All places that a path leads to, without repeats. An attribute that an object lacks is a place; an item that an
 * array lacks is not. `@sanity/json-match` has the same rules but names items by `_key`, and two items can share one.
 *
 * @throws PathError
 */
export function matchPath({ root, path }: { root: unknown; path: PathNode | undefined }): Match[] {
  let steps = 0
  const found = new Map<string, Match>()
  for (const match of evaluatePath({ path, at: { place: [], value: root }, step })) {
    found.set(JSON.stringify(match.place), match)
  }
  return [...found.values()]

  function step() {
    steps += 1
    if (steps > stepCountMax) throw new PathError('A path visits too many values')
  }
}

/**
 * Bounds of a slice. A negative bound counts from behind the last item: -1 is the end of the array, as `splice` of
 * `@sanity/client` expects.
 */
export function sliceBounds({ start = 0, end, length }: { start?: number; end?: number; length: number }) {
  const clamp = (bound: number) => Math.max(0, Math.min(length, bound < 0 ? length + 1 + bound : bound))
  const from = clamp(Math.trunc(start))
  return { from, to: Math.max(from, end === undefined ? length : clamp(Math.trunc(end))) }
}

interface Evaluation {
  at: Match
  /** Counts each value that is visited. */
  step: () => void
}

function* evaluatePath({ path, at, step }: Evaluation & { path: PathNode | undefined }): Generator<Match> {
  if (!path) {
    yield at
    return
  }
  const { segment, base, recursive } = path
  for (const start of evaluatePath({ path: base, at, step })) {
    if (!recursive) yield* evaluateSegment({ segment, at: start, step })
    else yield* evaluateWithin({ segment, at: start, step })
  }
}

/** Matches at any depth, existing values only: nearly every object lacks the name. */
function* evaluateWithin({ segment, at, step }: Evaluation & { segment: SegmentNode }): Generator<Match> {
  for (const match of evaluateSegment({ segment, at, step })) if (match.value !== undefined) yield match
  for (const part of partsOf(at)) yield* evaluateWithin({ segment, at: part, step })
}

function* evaluateSegment({ segment, at, step }: Evaluation & { segment: SegmentNode }): Generator<Match> {
  step()
  switch (segment.type) {
    case 'This':
      yield at
      return
    case 'Wildcard':
      yield* partsOf(at)
      return
    case 'Identifier':
      yield* attributesOf({ at, step, name: segment.name })
      return
    case 'Subscript':
      for (const element of segment.elements) yield* evaluateElement({ element, at, step })
  }
}

/** On an array, an attribute means that of each item. */
function* attributesOf({ at, step, name }: Evaluation & { name: string }): Generator<Match> {
  step()
  const { place, value } = at
  if (Array.isArray(value)) {
    for (const item of partsOf(at)) yield* attributesOf({ at: item, step, name })
    return
  }
  yield {
    place: [...place, name],
    value: isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined,
  }
}

function* evaluateElement({
  element,
  at,
  step,
}: Evaluation & { element: SubscriptElementNode }): Generator<Match> {
  switch (element.type) {
    case 'Path':
      yield* evaluatePath({ path: element, at, step })
      return
    case 'Number':
    case 'Slice':
      if (!Array.isArray(at.value)) return
      for (const index of indexesOf({ element, length: at.value.length }))
        yield { place: [...at.place, index], value: at.value[index] as unknown }
      return
    case 'Comparison':
      yield* filtered({ at, step, holds: (item) => compare({ comparison: element, at: item, step }) })
      return
    case 'Existence': {
      const holds = (item: Match) => firstValue({ expression: element.base, at: item, step }) !== undefined
      yield* filtered({ at, step, holds })
      return
    }
    default:
  }
}

function* indexesOf({
  element,
  length,
}: {
  element: Extract<SubscriptElementNode, { type: 'Number' | 'Slice' }>
  length: number
}): Generator<number> {
  if (element.type === 'Slice') {
    const { from, to } = sliceBounds({ ...element, length })
    for (let index = from; index < to; index += 1) yield index
    return
  }
  const index = element.value < 0 ? length + element.value : element.value
  if (Number.isInteger(index) && index >= 0 && index < length) yield index
}

/** The items for which `holds` is true, also in nested arrays; a value that is no array is tested itself. */
function* filtered({ at, step, holds }: Evaluation & { holds: (item: Match) => boolean }): Generator<Match> {
  step()
  if (Array.isArray(at.value)) for (const item of partsOf(at)) yield* filtered({ at: item, step, holds })
  else if (holds(at)) yield at
}

function compare({ comparison, ...evaluation }: Evaluation & { comparison: ComparisonNode }): boolean {
  const left = firstValue({ expression: comparison.left, ...evaluation })
  const right = firstValue({ expression: comparison.right, ...evaluation })
  if (left === undefined || right === undefined) return false
  switch (comparison.operator) {
    case '==':
      return left === right
    case '!=':
      return left !== right
    default:
      return (
        typeof left === 'number' && typeof right === 'number' && isInOrder({ ...comparison, left, right })
      )
  }
}

function isInOrder({
  operator,
  left,
  right,
}: Pick<ComparisonNode, 'operator'> & { left: number; right: number }) {
  switch (operator) {
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    default:
      return left >= right
  }
}

function firstValue({ expression, ...evaluation }: Evaluation & { expression: ExprNode }): unknown {
  if (expression.type === 'Null') return null
  if (expression.type !== 'Path') return expression.value
  for (const { value } of evaluatePath({ path: expression, ...evaluation }))
    if (value !== undefined) return value
  return undefined
}

function* partsOf({ place, value }: Match): Generator<Match> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield { place: [...place, index], value: item as unknown }
  } else if (isRecord(value)) {
    for (const [name, part] of Object.entries(value)) yield { place: [...place, name], value: part }
  }
}
