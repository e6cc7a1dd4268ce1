import { publishedIdOf } from './document-id.ts'
import { slugOf } from './document-index.ts'
import type { LakeDocument } from './document.ts'
import { onDocument } from './query-dependencies.ts'
import type { Dependency } from './query-dependencies.ts'

interface Change {
  id: string
  before: LakeDocument | undefined
  after: LakeDocument | undefined
}

/**
 * The dependencies that a transaction touches. A version that appears or disappears also shows or hides the other
 * versions of its document in stacked views, so these are touched, too.
 */
export function dependenciesOfChanges({
  changes,
  documents,
}: {
  changes: readonly Change[]
  /** The documents that the listener may see. */
  documents: Iterable<LakeDocument>
}): Set<Dependency> {
  const touched = new Set(changes.map(({ id }) => publishedIdOf(id)))
  const dependencies = new Set<Dependency>(touched.size > 0 ? ['all'] : [])
  for (const id of touched) dependencies.add(onDocument(id))
  const versions = [...documents].filter(({ _id: id }) => touched.has(publishedIdOf(id)))
  for (const document of [...versions, ...changes.flatMap(({ before, after }) => [before, after])]) {
    if (!document) continue
    dependencies.add(`type:${document._type}`)
    const slug = slugOf(document)
    if (slug !== undefined) dependencies.add(`slug:${slug}`)
  }
  return dependencies
}
