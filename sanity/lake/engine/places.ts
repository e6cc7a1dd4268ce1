import { isRecord } from './document.ts'
import type { LakeDocument } from './document.ts'
import type { DocumentIndex } from './document-index.ts'

/** The place of a value: a document as its reader sees it, and the path from its root. */
export interface Place {
  document: LakeDocument
  path: readonly (string | number)[]
}

/** Finds the place of an object or array by its identity: query results share the parts of documents. */
export class Places {
  readonly #index: DocumentIndex
  readonly #placeByPart = new Map<unknown, Place>()
  readonly #added = new Set<LakeDocument>()

  constructor(index: DocumentIndex) {
    this.#index = index
  }

  /** Registers the parts of a document; ignores other values. */
  add(value: unknown) {
    if (!this.#isDocument(value) || this.#added.has(value)) return
    this.#added.add(value)
    this.#addPart({ part: value, place: { document: value, path: [] } })
  }

  find(value: unknown): Place | undefined {
    return this.#placeByPart.get(value)
  }

  /** The document that a reference leads to. */
  follow(id: string): { value: LakeDocument; place: Place } | undefined {
    const document = this.#index.get(id)
    this.add(document)
    return document && { value: document, place: { document, path: [] } }
  }

  #isDocument(value: unknown): value is LakeDocument {
    return isRecord(value) && typeof value['_id'] === 'string' && this.#index.get(value['_id']) === value
  }

  #addPart({ part, place: { document, path } }: { part: unknown; place: Place }) {
    if (typeof part !== 'object' || part === null) return
    this.#placeByPart.set(part, { document, path })
    if (Array.isArray(part)) {
      for (const [position, item] of part.entries()) {
        this.#addPart({ part: item, place: { document, path: [...path, position] } })
      }
      return
    }
    for (const [name, value] of Object.entries(part)) {
      this.#addPart({ part: value, place: { document, path: [...path, name] } })
    }
  }
}
