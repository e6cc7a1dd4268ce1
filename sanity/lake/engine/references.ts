import { isRecord } from './document.ts'
import type { LakeDocument } from './document.ts'

/** Ids of strong references: the targets must exist and can't be deleted meanwhile. */
export function strongReferencesOf(document: LakeDocument | undefined): Set<string> {
  const ids = new Set<string>()
  eachReference(document, ({ _ref, _weak, _dataset }) => {
    // The documents of another dataset are not checked.
    if (_weak !== true && _dataset === undefined) ids.add(_ref)
  })
  return ids
}

export interface Reference {
  _ref: string
  _weak?: unknown
  /** Of a reference to another dataset. */
  _dataset?: unknown
}

/** Calls `onReference` with each reference in a value. A reference has no further ones inside. */
export function eachReference(value: unknown, onReference: (reference: Reference) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) eachReference(item, onReference)
  } else if (isRecord(value)) {
    if (isReference(value)) onReference(value)
    else for (const part of Object.values(value)) eachReference(part, onReference)
  }
}

function isReference(value: object): value is Reference {
  return '_ref' in value && typeof value._ref === 'string'
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
