import type { LakeDocument } from './document.ts'
import { DocumentIndex } from './document-index.ts'
import { isVersionId, publishedIdOf, versionIdIn } from './document-id.ts'
import type { DocumentChange } from './transact.ts'
import { PublicDocuments } from './public-documents.ts'

/**
 * `raw`: every document as it is stored. `published`: without drafts and versions. A list: layers, the first
 * with a version of a document wins, the published one is below them all.
 * https://www.sanity.io/docs/content-lake/perspectives
 */
export type Perspective = 'raw' | 'published' | readonly string[]

export interface ViewOptions {
  perspective: Perspective
  /** Whether only what anybody may read is in it: the view of whoever brings neither token nor session. */
  isPublicOnly: boolean
  /** When a public view is read; without it no post's moment has come. */
  now?: Date
}

/** Views of stacked releases are made on demand; only so many are kept current at once. */
const viewCountMax = 8

/** The documents of a dataset and, kept current with them, the views in which callers see them. */
export class PerspectiveViews {
  readonly #documents = new Map<string, LakeDocument>()
  readonly #views = new Map<string, { options: ViewOptions; index: DocumentIndex }>()
  /** Kept once somebody reads who sees public documents only: nobody does in a private lake. */
  #public: PublicDocuments | undefined

  get documents(): ReadonlyMap<string, LakeDocument> {
    return this.#documents
  }

  put(id: string, document: LakeDocument | undefined) {
    const before = this.#documents.get(id)
    if (document) this.#documents.set(id, document)
    else this.#documents.delete(id)
    this.#placeAll(this.#public?.put({ id, before, after: document }) ?? [id])
  }

  /** The documents that a caller sees. The index is live: read it without awaiting in between. */
  view(options: ViewOptions): DocumentIndex {
    if (options.isPublicOnly) this.#publicAt(options.now)
    const key = JSON.stringify([options.perspective, options.isPublicOnly])
    const known = this.#views.get(key)
    if (known) return known.index
    const index = new DocumentIndex()
    for (const id of this.#documents.keys()) this.#place({ id, options, index })
    if (this.#views.size >= viewCountMax) this.#views.delete(this.#views.keys().next().value ?? '')
    this.#views.set(key, { options, index })
    return index
  }

  /**
   * The change as somebody who sees public documents only may hear of it: what is not public is not there, before or
   * after. Undefined when it is neither.
   */
  publicChange(change: DocumentChange, now: Date): DocumentChange | undefined {
    const open = this.#publicAt(now)
    const before = open.isPublic(change.before) ? change.before : undefined
    const after = open.isPublic(change.after) ? change.after : undefined
    if (!before && !after) return undefined
    if (before === change.before && after === change.after) return change
    // What was done to the document tells of the state that is hidden.
    const mutations = after ? [{ createOrReplace: after }] : [{ delete: { id: change.id } }]
    return { ...change, before, after, mutations }
  }

  #publicAt(now: Date | undefined): PublicDocuments {
    this.#public ??= new PublicDocuments(this.#documents)
    if (now) this.#placeAll(this.#public.advance(now))
    return this.#public
  }

  #placeAll(ids: readonly string[]) {
    for (const { options, index } of this.#views.values()) {
      for (const id of ids) this.#place({ id, options, index })
    }
  }

  #place({ id, options, index }: { id: string; options: ViewOptions; index: DocumentIndex }) {
    const { perspective, isPublicOnly } = options
    if (isPublicOnly && this.#public?.has(id) !== true) {
      index.put(id, undefined)
      return
    }
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
