import type { LakeDocument } from './document.ts'
import { mendozaPatch } from './mendoza.ts'

/** Mendoza patches forward and back. https://github.com/sanity-io/mendoza */
export interface Effects {
  apply: unknown[]
  revert: unknown[]
}

interface Change {
  readonly before: LakeDocument | undefined
  readonly after: LakeDocument | undefined
}

/** Computed once for all listeners. */
const known = new WeakMap<Change, Effects>()

/** The patches of a change: `[0, document]` for a creation, `[0, null]` for a deletion. */
export function effectsOf(change: Change): Effects {
  const effects = known.get(change) ?? workOut(change)
  known.set(change, effects)
  return effects
}

function workOut(change: Change): Effects {
  const [before, after] = [withoutRevision(change.before), withoutRevision(change.after)]
  return {
    apply: mendozaPatch({ left: before, right: after }),
    revert: mendozaPatch({ left: after, right: before }),
  }
}

/** `_rev` is not in the patch: the event carries it. */
function withoutRevision(document: LakeDocument | undefined) {
  if (!document) return null
  const { _rev, ...rest } = document
  return rest
}
