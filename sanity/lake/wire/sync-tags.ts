import { createHash } from 'node:crypto'
import type { DocumentIndex } from '../engine/document-index.ts'
import type { Dependency } from '../engine/query-dependencies.ts'

/** Next.js, for one, keeps at most 128 tags of a page, with those of the site's own. */
const tagCountMax = 60
const hashLength = 12

/** Tags as the hosted service writes them: that a query's and a transaction's meet is all that they tell. */
export function syncTagsOf({
  dataset,
  dependencies,
}: {
  dataset: string
  dependencies: Iterable<Dependency>
}): string[] {
  return [...dependencies].map((dependency) => `s1:${hashOf(`${dataset} ${dependency}`)}`)
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, hashLength)
}

/** Fewer dependencies in the place of many: on all documents of a type for those on single ones, else on all there are. */
export function condensed({
  dependencies,
  index,
}: {
  dependencies: ReadonlySet<Dependency>
  index: DocumentIndex
}): ReadonlySet<Dependency> {
  if (dependencies.has('all')) return new Set(['all'])
  if (dependencies.size <= tagCountMax) return dependencies
  const byType = new Set(
    [...dependencies].map((dependency): Dependency => {
      const document = dependency.startsWith('id:') ? index.get(dependency.slice(3)) : undefined
      return document ? `type:${document._type}` : dependency
    }),
  )
  return byType.size <= tagCountMax ? byType : new Set(['all'])
}
