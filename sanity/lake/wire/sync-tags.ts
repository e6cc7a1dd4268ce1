import { createHash } from 'node:crypto'
import type { DocumentIndex } from '../engine/document-index.ts'
import type { Dependency } from '../engine/query-dependencies.ts'

/** Next.js keeps at most 128 tags for a page, and the site adds its own. */
const tagCountMax = 60
const hashLength = 12

/** Opaque tags in the hosted service's form: a query and a transaction match when they share one. */
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

/** Reduces too many dependencies: single documents become their types, and too many types become `all`. */
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
