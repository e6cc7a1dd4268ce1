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
 * What a transaction touches. A version that comes or goes also hides or shows the others of its document to whoever
 * sees them stacked, so what those are is touched with it.
 */
export function dependenciesOfChanges({
  changes,
  documents,
}: {
  changes: readonly Change[]
  /** Those of the dataset that whoever is told of the changes may see. */
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
