import type { LakeDocument } from './document.ts'
import { isPublicId } from './document-id.ts'
import { eachReference } from './references.ts'

/** Types whose documents are public from the time in this field on, and never without one. */
const momentFieldByType: Readonly<Record<string, string>> = { post: 'publishedAt' }

/** Types that are public while a public document refers to them. */
const assetTypes: readonly string[] = ['sanity.imageAsset', 'sanity.fileAsset']

/**
 * The documents that a reader without token or session may see. Every endpoint asks here, through a public view or
 * `PerspectiveViews.publicChange`:
 *
 * - no document with a dot in its id: drafts, versions, paths;
 * - a post from its `publishedAt` on;
 * - the document of a picture or file while a public document refers to it.
 *
 * Time never goes back: an earlier `now` hides nothing again.
 */
export class PublicDocuments {
  readonly #documents: ReadonlyMap<string, LakeDocument>
  readonly #referrersByAsset = new Map<string, Set<string>>()
  /** Future moments, by the post's id. */
  readonly #waiting = new Map<string, number>()
  #nowMs = -Infinity
  #nextDueMs = Infinity

  constructor(documents: ReadonlyMap<string, LakeDocument>) {
    this.#documents = documents
    for (const [id, document] of documents) this.put({ id, before: undefined, after: document })
  }

  has(id: string): boolean {
    return this.isPublic(this.#documents.get(id))
  }

  /** Whether this state of the document is public; it need not be the stored one. */
  isPublic(document: LakeDocument | undefined): boolean {
    if (!document || !isPublicId(document._id)) return false
    if (assetTypes.includes(document._type)) return this.#isAssetPublic(document._id)
    const momentMs = momentOf(document)
    return momentMs === undefined || momentMs <= this.#nowMs
  }

  /** Takes a change over. Returns the ids of documents that may have become public or hidden. */
  put({ id, before, after }: Change): string[] {
    for (const asset of assetsOf(before)) this.#referrersByAsset.get(asset)?.delete(id)
    for (const asset of assetsOf(after)) {
      const referrers = this.#referrersByAsset.get(asset) ?? new Set()
      this.#referrersByAsset.set(asset, referrers.add(id))
    }
    this.#await({ id, momentMs: after && isPublicId(id) ? momentOf(after) : undefined })
    return [id, ...assetsOf(before), ...assetsOf(after)]
  }

  /** Moves the time on. Returns the ids of the documents that became public. */
  advance(now: Date): string[] {
    this.#nowMs = Math.max(this.#nowMs, now.getTime())
    if (this.#nextDueMs > this.#nowMs) return []
    const due = [...this.#waiting].filter(([, momentMs]) => momentMs <= this.#nowMs).map(([id]) => id)
    for (const id of due) this.#waiting.delete(id)
    this.#nextDueMs = Math.min(Infinity, ...this.#waiting.values())
    return due.flatMap((id) => [id, ...assetsOf(this.#documents.get(id))])
  }

  #await({ id, momentMs = -Infinity }: { id: string; momentMs: number | undefined }) {
    this.#waiting.delete(id)
    if (momentMs <= this.#nowMs || !Number.isFinite(momentMs)) return
    this.#waiting.set(id, momentMs)
    this.#nextDueMs = Math.min(this.#nextDueMs, momentMs)
  }

  #isAssetPublic(id: string): boolean {
    return [...(this.#referrersByAsset.get(id) ?? [])].some((referrer) => this.has(referrer))
  }
}

interface Change {
  id: string
  before: LakeDocument | undefined
  after: LakeDocument | undefined
}

/** RFC 3339, as GROQ's `dateTime()` reads it: the site's queries compare moments with that. */
const momentPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/

/** Milliseconds since 1970. Infinity for a missing or malformed moment; undefined for a type without moments. */
function momentOf(document: LakeDocument): number | undefined {
  const field = momentFieldByType[document._type]
  if (field === undefined) return undefined
  const moment = document[field]
  const momentMs = typeof moment === 'string' && momentPattern.test(moment) ? Date.parse(moment) : NaN
  return Number.isNaN(momentMs) ? Infinity : momentMs
}

/** Ids of the referenced pictures and files, weak references too. */
function assetsOf(document: LakeDocument | undefined): Set<string> {
  const ids = new Set<string>()
  eachReference(document, ({ _ref, _dataset }) => {
    if (_dataset === undefined && /^(image|file)-/.test(_ref)) ids.add(_ref)
  })
  return ids
}
