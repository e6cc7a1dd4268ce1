import { readQueryAddress } from './query-request.ts'

export interface ListenRequest {
  query: string
  params: Record<string, unknown>
  isResultIncluded: boolean
  isPreviousIncluded: boolean
  areMutationsIncluded: boolean
  areEffectsIncluded: boolean
  visibility: 'transaction' | 'query'
  /** Whether events of drafts and versions are sent, too. */
  areVersionsIncluded: boolean
  /** Whether the client wants missed events. */
  isResumable: boolean
  /** The last event that the client received. */
  lastEvent: { transactionId: string; documentId: string } | undefined
}

/** From this version on, events of drafts and versions are sent only on request. */
const publishedByDefaultSince = '2025-02-19'

/** Reads `data/listen`'s options. @throws LakeError 400 */
export function readListenRequest({
  request,
  version,
}: {
  request: Request
  version: string
}): ListenRequest {
  const search = new URL(request.url).searchParams
  return {
    ...readQueryAddress(search),
    isResultIncluded: search.get('includeResult') === 'true',
    isPreviousIncluded: search.get('includePreviousRevision') === 'true',
    areMutationsIncluded: search.get('includeMutations') !== 'false',
    areEffectsIncluded: search.get('effectFormat') === 'mendoza',
    visibility: search.get('visibility') === 'query' ? 'query' : 'transaction',
    areVersionsIncluded: areVersionsIncluded({ option: search.get('includeAllVersions'), version }),
    isResumable: search.get('enableResume') === 'true',
    lastEvent: parseEventId(request.headers.get('last-event-id')),
  }
}

function areVersionsIncluded({ option, version }: { option: string | null; version: string }): boolean {
  if (option !== null) return option === 'true'
  return version === 'v1' || (version !== 'vX' && version.slice(1) < publishedByDefaultSince)
}

function parseEventId(text: string | null): ListenRequest['lastEvent'] {
  const [, transactionId, documentId] = /^([\w.-]+)#([\w.-]+)$/.exec(text ?? '') ?? []
  return transactionId && documentId ? { transactionId, documentId } : undefined
}
