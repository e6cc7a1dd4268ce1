import { applyPatches, parsePatch } from '@sanity/diff-match-patch'
import type { LakeDocument } from '../document.ts'
import type { PatchOperations } from '../mutation.ts'
import { editAt, gone } from './edit-at.ts'
import { insertItems } from './insert-items.ts'
import { matchPath, parseJsonMatch } from './match-path.ts'
import type { Match } from './match-path.ts'

/** An operation that its value does not allow. The sender of the patch reads the message. */
export class PatchError extends Error {}

/**
 * Returns the document with the operations applied, in the hosted service's order. Each operation looks its paths up
 * before it changes anything.
 *
 * @throws PathError, PatchError
 */
export function applyPatch({
  document,
  operations,
}: {
  document: LakeDocument
  operations: PatchOperations
}): unknown {
  const {
    setIfMissing = {},
    set = {},
    unset = [],
    diffMatchPatch = {},
    inc = {},
    dec = {},
    insert,
  } = operations
  let root: unknown = document
  root = replace({ root, byPath: setIfMissing, next: (before, value) => before ?? structuredClone(value) })
  root = replace({ root, byPath: set, next: (_, value) => structuredClone(value) })
  root = unsetAll({ root, paths: unset })
  root = replace({ root, byPath: diffMatchPatch, next: patchText })
  root = replace({ root, byPath: inc, next: (before, amount) => add(before, amount) })
  root = replace({ root, byPath: dec, next: (before, amount) => add(before, -amount) })
  return insert ? insertItems({ root, insert }) : root
}

function find(root: unknown, path: string): Match[] {
  return matchPath({ root, path: parseJsonMatch(path) })
}

interface Replacing<T> {
  root: unknown
  byPath: Readonly<Record<string, T>>
  next: (before: unknown, given: T) => unknown
}

function replace<T>({ root, byPath, next }: Replacing<T>): unknown {
  const edits = Object.entries(byPath).flatMap(([path, given]) =>
    find(root, path).flatMap(({ place, value }) => {
      const after = next(value, given)
      return after === value ? [] : [{ place, change: () => after }]
    }),
  )
  return editAt({ root, edits })
}

function unsetAll({ root, paths }: { root: unknown; paths: readonly string[] }): unknown {
  const found = paths.flatMap((path) => find(root, path)).filter(({ value }) => value !== undefined)
  return editAt({ root, edits: found.map(({ place }) => ({ place, change: () => gone })) })
}

function add(before: unknown, amount: number): unknown {
  return typeof before === 'number' ? before + amount : before
}

function patchText(before: unknown, patch: string): unknown {
  if (before === undefined) return before
  if (typeof before !== 'string') throw new PatchError('diffMatchPatch changes texts only')
  try {
    // Positions count UTF-8 bytes and can point past the end of a text that has changed.
    const [after] = applyPatches(parsePatch(patch), before, { allowExceedingIndices: true })
    return after
  } catch {
    throw new PatchError('diffMatchPatch got a malformed patch')
  }
}
