import type { LakeDocument } from './document.ts'
import { DocumentIndex } from './document-index.ts'
import { isPublicId, isVersionId, publishedIdOf, versionIdIn } from './document-id.ts'

/**
 * `raw`: every document as it is stored. `published`: without drafts and versions. A list: layers, the first
 * with a version of a document wins, the published one is below them all.
 * https://www.sanity.io/docs/content-lake/perspectives
 */
export type Perspective = 'raw' | 'published' | readonly string[]

export interface ViewOptions {
  perspective: Perspective
  /** Whether ids with a dot are hidden, as they are from whoever brings no token. */
  isPublicOnly: boolean
}

/** Views of stacked releases are made on demand; only so many are kept current at once. */
const viewCountMax = 8

/** The documents of a dataset and, kept current with them, the views in which callers see them. */
export class PerspectiveViews {
  readonly #documents = new Map<string, LakeDocument>()
  readonly #views = new Map<string, { options: ViewOptions; index: DocumentIndex }>()

  get documents(): ReadonlyMap<string, LakeDocument> {
    return this.#documents
  }

  put(id: string, document: LakeDocument | undefined) {
    if (document) this.#documents.set(id, document)
    else this.#documents.delete(id)
    for (const { options, index } of this.#views.values()) this.#place({ id, options, index })
  }

  /** The documents that a caller sees. The index is live: read it without awaiting in between. */
  view(options: ViewOptions): DocumentIndex {
    const key = JSON.stringify([options.perspective, options.isPublicOnly])
    const known = this.#views.get(key)
    if (known) return known.index
    const index = new DocumentIndex()
    for (const id of this.#documents.keys()) this.#place({ id, options, index })
    if (this.#views.size >= viewCountMax) this.#views.delete(this.#views.keys().next().value ?? '')
    this.#views.set(key, { options, index })
    return index
  }

  #place({ id, options, index }: { id: string; options: ViewOptions; index: DocumentIndex }) {
    const { perspective, isPublicOnly } = options
    if (isPublicOnly && !isPublicId(id)) return
    if (perspective === 'raw') {
      index.put(id, this.#documents.get(id))
    } else if (perspective === 'published') {
      if (!isVersionId(id)) index.put(id, this.#documents.get(id))
    } else {
      const publishedId = publishedIdOf(id)
      index.put(publishedId, this.#topmost({ publishedId, layers: isPublicOnly ? [] : perspective }))
    }
  }

  #topmost({ publishedId, layers }: { publishedId: string; layers: readonly string[] }) {
    const ids = layers.map((layer) => versionIdIn({ layer, publishedId }))
    for (const id of [...ids, publishedId]) {
      const document = this.#documents.get(id)
      if (document) return Object.freeze({ ...document, _id: publishedId, _originalId: id })
    }
    return undefined
  }
}
