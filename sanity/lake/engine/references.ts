import { isRecord } from './document.ts'
import type { LakeDocument } from './document.ts'

/** Ids of strong references: the targets must exist and can't be deleted meanwhile. */
export function strongReferencesOf(document: LakeDocument | undefined): Set<string> {
  const ids = new Set<string>()
  if (document) collect({ value: document, ids })
  return ids
}

function collect({ value, ids }: { value: unknown; ids: Set<string> }) {
  if (Array.isArray(value)) {
    for (const item of value) collect({ value: item, ids })
  } else if (isRecord(value)) {
    const target = value['_ref']
    // A reference with `_dataset` leads to another dataset and is not checked.
    if (typeof target === 'string') {
      if (value['_weak'] !== true && value['_dataset'] === undefined) ids.add(target)
    } else {
      for (const part of Object.values(value)) collect({ value: part, ids })
    }
  }
}

/** The documents that refer strongly to each id. */
export class ReferenceIndex {
  readonly #referrersByTarget = new Map<string, Set<string>>()

  referrersOf(id: string): ReadonlySet<string> {
    return this.#referrersByTarget.get(id) ?? new Set()
  }

  replace({ before, after }: { before: LakeDocument | undefined; after: LakeDocument | undefined }) {
    const id = before?._id ?? after?._id
    if (id === undefined) return
    for (const target of strongReferencesOf(before)) this.#referrersByTarget.get(target)?.delete(id)
    for (const target of strongReferencesOf(after)) {
      const referrers = this.#referrersByTarget.get(target) ?? new Set()
      this.#referrersByTarget.set(target, referrers.add(id))
    }
  }
}
