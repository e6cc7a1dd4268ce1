import type { LakeDocument } from './document.ts'
import type { MutationFault } from './mutation-error.ts'
import { strongReferencesOf } from './references.ts'

interface Change {
  id: string
  after: LakeDocument | undefined
}

interface Base {
  get: (id: string) => LakeDocument | undefined
  referrersOf: (id: string) => ReadonlySet<string>
}

/**
 * The first strong reference that a transaction would leave without a target. The check comes last, so that documents
 * of one transaction may refer to each other in any order.
 */
export function findReferenceFault({
  changes,
  base,
}: {
  changes: readonly Change[]
  base: Base
}): MutationFault | undefined {
  const afterById = new Map(changes.map(({ id, after }) => [id, after]))
  const current = (id: string) => (afterById.has(id) ? afterById.get(id) : base.get(id))
  for (const { id, after } of changes) {
    for (const target of strongReferencesOf(after)) {
      if (!current(target)) return missingTarget({ id, target })
    }
    if (after) continue
    const referrers = [...base.referrersOf(id)].filter((referrer) =>
      strongReferencesOf(current(referrer)).has(id),
    )
    if (referrers.length > 0) return stillReferenced({ id, referrers })
  }
  return undefined
}

function missingTarget({ id, target }: { id: string; target: string }): MutationFault {
  return {
    type: 'documentReferenceDoesNotExistError',
    description: `Document "${id}" references non-existent document "${target}"`,
    details: { id, referenceID: target },
  }
}

function stillReferenced({ id, referrers }: { id: string; referrers: string[] }): MutationFault {
  const [first = ''] = referrers
  return {
    type: 'documentHasExistingReferencesError',
    description: `Document "${id}" cannot be deleted as there are references to it from "${first}"`,
    details: { id, referencingIDs: referrers },
  }
}
