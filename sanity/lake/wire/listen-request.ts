import { readQueryAddress } from './query-request.ts'

export interface ListenRequest {
  query: string
  params: Record<string, unknown>
  isResultIncluded: boolean
  isPreviousIncluded: boolean
  areMutationsIncluded: boolean
  areEffectsIncluded: boolean
  visibility: string
  /** Whether the client asks to go on from an event it has seen. */
  isResumed: boolean
}

/** Reads `data/listen`'s options. @throws LakeError 400 */
export function readListenRequest(request: Request): ListenRequest {
  const search = new URL(request.url).searchParams
  return {
    ...readQueryAddress(search),
    isResultIncluded: search.get('includeResult') === 'true',
    isPreviousIncluded: search.get('includePreviousRevision') === 'true',
    areMutationsIncluded: search.get('includeMutations') !== 'false',
    areEffectsIncluded: search.get('effectFormat') === 'mendoza',
    visibility: search.get('visibility') ?? 'transaction',
    isResumed: search.get('enableResume') === 'true' && request.headers.has('last-event-id'),
  }
}
