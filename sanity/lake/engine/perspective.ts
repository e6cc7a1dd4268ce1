import type { LakeDocument } from './document.ts'
import { DocumentIndex } from './document-index.ts'
import { isVersionId, publishedIdOf, versionIdIn } from './document-id.ts'
import type { DocumentChange } from './transact.ts'
import { PublicDocuments } from './public-documents.ts'

/**
 * `raw`: every document as stored. `published`: without drafts and versions. A list of layers: the first layer that
 * has a version of a document wins, before the published one. https://www.sanity.io/docs/content-lake/perspectives
 */
export type Perspective = 'raw' | 'published' | readonly string[]

export interface ViewOptions {
  perspective: Perspective
  /** Whether the view has public documents only: for callers without token or session. */
  isPublicOnly: boolean
  /** The time of reading a public view; without it, the moment of the last reading counts. */
  now?: Date
}

/** Each view costs an update at every write, and callers can name any stack of layers. */
const viewCountMax = 8

/** The documents of a dataset and the views of them that callers see. */
export class PerspectiveViews {
  readonly #documents = new Map<string, LakeDocument>()
  readonly #views = new Map<string, { options: ViewOptions; index: DocumentIndex }>()
  /** Created at the first public read: a private lake never has one. */
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

  /** The documents that a caller sees. The index is live: read it without an `await` in between. */
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
   * The change as an anonymous listener may see it: a state that is not public counts as missing. Undefined when
   * neither state is public.
   */
  publicChange(change: DocumentChange, now: Date): DocumentChange | undefined {
    const open = this.#publicAt(now)
    const before = open.isPublic(change.before) ? change.before : undefined
    const after = open.isPublic(change.after) ? change.after : undefined
    if (!before && !after) return undefined
    if (before === change.before && after === change.after) return change
    // The original mutations would reveal the hidden state.
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
