import { isRecord } from './document.ts'
import type { LakeDocument } from './document.ts'

/** Documents sorted by id: the order of a query without `order()`. */
class SortedDocuments {
  readonly #documents: LakeDocument[] = []

  get all(): readonly LakeDocument[] {
    return this.#documents
  }

  set(document: LakeDocument) {
    const position = this.#positionOf(document._id)
    const replaced = this.#documents[position]?._id === document._id ? 1 : 0
    this.#documents.splice(position, replaced, document)
  }

  delete(id: string) {
    const position = this.#positionOf(id)
    if (this.#documents[position]?._id === id) this.#documents.splice(position, 1)
  }

  #positionOf(id: string): number {
    let low = 0
    let high = this.#documents.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#documents[middle]?._id ?? '') < id) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The documents that a caller sees, indexed by id, type and slug: most queries ask by one of these. */
export class DocumentIndex {
  readonly #byId = new Map<string, LakeDocument>()
  readonly #sorted = new SortedDocuments()
  readonly #byType = new Map<string, SortedDocuments>()
  readonly #bySlug = new Map<string, SortedDocuments>()

  get all(): readonly LakeDocument[] {
    return this.#sorted.all
  }

  get(id: string): LakeDocument | undefined {
    return this.#byId.get(id)
  }

  withType(type: string): readonly LakeDocument[] {
    return this.#byType.get(type)?.all ?? []
  }

  withSlug(slug: string): readonly LakeDocument[] {
    return this.#bySlug.get(slug)?.all ?? []
  }

  /** Adds or replaces the document with this id; `undefined` removes it. */
  put(id: string, document: LakeDocument | undefined) {
    const before = this.#byId.get(id)
    if (before) this.#remove(before)
    if (!document) return
    this.#byId.set(id, document)
    this.#sorted.set(document)
    bucket(this.#byType, document._type).set(document)
    const slug = slugOf(document)
    if (slug !== undefined) bucket(this.#bySlug, slug).set(document)
  }

  #remove(document: LakeDocument) {
    this.#byId.delete(document._id)
    this.#sorted.delete(document._id)
    this.#byType.get(document._type)?.delete(document._id)
    const slug = slugOf(document)
    if (slug !== undefined) this.#bySlug.get(slug)?.delete(document._id)
  }
}

export function slugOf(document: LakeDocument): string | undefined {
  const slug = document['slug']
  if (!isRecord(slug)) return undefined
  return typeof slug['current'] === 'string' ? slug['current'] : undefined
}

function bucket(buckets: Map<string, SortedDocuments>, key: string): SortedDocuments {
  let documents = buckets.get(key)
  if (!documents) {
    documents = new SortedDocuments()
    buckets.set(key, documents)
  }
  return documents
}
