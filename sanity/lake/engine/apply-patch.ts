import { Mutation } from '@sanity/mutator'
import type { LakeDocument } from './document.ts'
import type { PatchOperations } from './mutation.ts'

/**
 * The document with the operations done, in the hosted service's order. The given one stays as it is.
 *
 * @throws Error in words when a path leads nowhere that the operation can work on.
 */
export function applyPatch({
  document,
  operations,
}: {
  document: LakeDocument
  operations: PatchOperations
}) {
  const patch = { id: document._id, ...structuredClone(operations) }
  // The mutator's types know only well-formed single inserts; what it gets here was parsed at the edge.
  const mutation = new Mutation({ mutations: [{ patch: patch as never }] })
  return mutation.apply(structuredClone(document)) as Record<string, unknown>
}
