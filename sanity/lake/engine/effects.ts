import type { LakeDocument } from './document.ts'
import { mendozaPatch } from './mendoza.ts'

/** Mendoza patches forth and back. https://github.com/sanity-io/mendoza */
export interface Effects {
  apply: unknown[]
  revert: unknown[]
}

interface Change {
  readonly before: LakeDocument | undefined
  readonly after: LakeDocument | undefined
}

/** Worked out once for all who listen. */
const known = new WeakMap<Change, Effects>()

/** What a change did to a document; where it made or removed one, `[0, document]` and `[0, null]`. */
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

/** A patch leaves `_rev` to the event that carries it. */
function withoutRevision(document: LakeDocument | undefined) {
  if (!document) return null
  const { _rev, ...rest } = document
  return rest
}
