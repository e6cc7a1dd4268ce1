import { isVersionId, publishedIdOf } from './document-id.ts'
import type { LakeDocument } from './document.ts'

/** One transaction's change of one document. */
export interface RevisionStep {
  transactionId: string
  author: string
  timestamp: string
  mutations: unknown[]
  documentId: string
  before: LakeDocument | undefined
  after: LakeDocument | undefined
}

/** A change in an editor's words. Edits of drafts have no event: the Studio reads them from the transactions. */
export interface DocumentEvent {
  type:
    | 'createDocumentVersion'
    | 'deleteDocumentVersion'
    | 'publishDocumentVersion'
    | 'unpublishDocument'
    | 'deleteDocumentGroup'
    | 'createLiveDocument'
    | 'updateLiveDocument'
  timestamp: string
  author: string
  documentId: string
  [attribute: string]: unknown
}

/** The events of a document. `steps` are those of its published version and of one draft or version, in order. */
export function documentEvents(steps: readonly RevisionStep[]): DocumentEvent[] {
  const byTransaction = Map.groupBy(steps, ({ transactionId }) => transactionId)
  return [...byTransaction.values()].flatMap((ofOne) => {
    const version = ofOne.find(({ documentId }) => isVersionId(documentId))
    const published = ofOne.find(({ documentId }) => !isVersionId(documentId))
    const event = published ? publishedEvent({ published, version }) : version && versionEvent(version)
    return event ? [event] : []
  })
}

function publishedEvent({
  published,
  version,
}: {
  published: RevisionStep
  version: RevisionStep | undefined
}): DocumentEvent {
  const base = baseOf(published)
  const revisionId = published.transactionId
  if (!published.after) {
    if (!version?.after) return { ...base, type: 'deleteDocumentGroup' }
    return {
      ...base,
      type: 'unpublishDocument',
      versionId: version.documentId,
      versionRevisionId: revisionId,
    }
  }
  if (version?.before && !version.after) {
    return {
      ...base,
      type: 'publishDocumentVersion',
      revisionId,
      versionId: version.documentId,
      versionRevisionId: version.before._rev,
      publishCause: 'document.publish',
    }
  }
  return { ...base, type: published.before ? 'updateLiveDocument' : 'createLiveDocument', revisionId }
}

function versionEvent(version: RevisionStep): DocumentEvent | undefined {
  const { before, after, documentId: versionId, transactionId } = version
  const base = baseOf(version)
  if (!before && after) {
    return { ...base, type: 'createDocumentVersion', versionId, versionRevisionId: transactionId }
  }
  if (before && !after) {
    return { ...base, type: 'deleteDocumentVersion', versionId, versionRevisionId: before._rev }
  }
  return undefined
}

function baseOf({ timestamp, author, documentId }: RevisionStep) {
  return { timestamp, author, documentId: publishedIdOf(documentId) }
}
