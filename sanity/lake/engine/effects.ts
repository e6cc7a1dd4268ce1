import type { LakeDocument } from './document.ts'

/** Mendoza patches forth and back. https://github.com/sanity-io/mendoza */
export interface Effects {
  apply: unknown[]
  revert: unknown[]
}

/** Effects that replace the document whole, which is a valid patch: opcode 0, then the value. */
export function effectsOf({
  before,
  after,
}: {
  before: LakeDocument | undefined
  after: LakeDocument | undefined
}): Effects {
  return { apply: [0, withoutRevision(after)], revert: [0, withoutRevision(before)] }
}

/** A patch leaves `_rev` to the event that carries it. */
function withoutRevision(document: LakeDocument | undefined) {
  if (!document) return null
  const { _rev, ...rest } = document
  return rest
}
