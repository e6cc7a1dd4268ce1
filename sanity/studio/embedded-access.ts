import { createClient } from '@sanity/client'
import type { ClientConfig, SanityClient } from '@sanity/client'
import { BehaviorSubject, catchError, defer, retry, tap, throwError, timer } from 'rxjs'
import type { AuthStore, CurrentUser } from 'sanity'
import { closeSocketsPatiently } from './patient-sockets.ts'
import { runEventSourcesOverSockets } from './socket-event-source.ts'

const retryMs = 2_000
const awayStatuses: readonly unknown[] = [502, 503, 504]

/** What keeps the Studio from the lake, and passes. */
export type Hindrance = 'session-ended' | 'lake-away' | 'sockets-blocked'

export interface EmbeddedLake {
  /** Address of the lake for a browser, without a trailing slash. */
  apiHost: string
  projectId: string
  dataset: string
  /** The session's owner. */
  user: CurrentUser
  /** Ends the session and leaves the Studio. */
  signOut: () => Promise<void>
}

export interface EmbeddedAccess {
  auth: AuthStore
  clientFactory: (config: ClientConfig) => SanityClient
  /** While there is one, what was typed is kept, to be sent again. */
  hindrance: BehaviorSubject<Hindrance | undefined>
}

/** The Studio's way to the embedded lake: the site's own session in place of Sanity's, and one host for all. */
export function openEmbeddedAccess(lake: EmbeddedLake): EmbeddedAccess {
  const { apiHost, projectId, dataset, user, signOut } = lake
  const hindrance = new BehaviorSubject<Hindrance | undefined>(undefined)
  closeSocketsPatiently(`${apiHost}/`)
  runEventSourcesOverSockets({
    prefix: `${apiHost}/`,
    onSessionEnded: () => hindrance.next('session-ended'),
    onBlocked: (isBlocked) => {
      if (isBlocked) hindrance.next('sockets-blocked')
      else if (hindrance.value === 'sockets-blocked') hindrance.next(undefined)
    },
  })
  silenceProtocolWarning()
  const clientFactory = (config: ClientConfig) =>
    createClient({
      ...config,
      apiHost,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the client has no other way to one host for all projects
      useProjectHostname: false,
      useCdn: false,
      withCredentials: true,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the Studio's own way to see all its requests
      _requestHandler: (request, send) =>
        // Deferred: what `send` gives asks once only, and a retry would wait for ever.
        defer(() => send(request)).pipe(
          tap(() => {
            // A request that gets through says nothing of sockets.
            if (hindrance.value && hindrance.value !== 'sockets-blocked') hindrance.next(undefined)
          }),
          catchError((error: unknown) => {
            const met = hindranceOf(error)
            if (met) hindrance.next(met)
            return throwError(() => error)
          }),
          // A look-up that fails takes the form away that asked, and what was typed there. Writes the Studio keeps itself.
          retry({
            delay: (error: unknown) =>
              hindranceOf(error) && isLookUp(request) ? timer(retryMs) : throwError(() => error),
          }),
        ),
    })
  const client = clientFactory({
    projectId,
    dataset,
    apiVersion: '2025-02-19',
    // The Studio names drafts by their ids, and leaves it to its sign-in that they are found.
    perspective: 'raw',
    requestTagPrefix: 'sanity.studio',
  })
  const state = new BehaviorSubject({ authenticated: true, currentUser: user, client })
  return { auth: { state, logout: signOut }, clientFactory, hindrance }
}

function hindranceOf(error: unknown): Hindrance | undefined {
  if (!(error instanceof Error)) return undefined
  const status = 'statusCode' in error ? error.statusCode : undefined
  if (status === 401) return 'session-ended'
  const isCutOff = 'isNetworkError' in error && error.isNetworkError === true
  return isCutOff || awayStatuses.includes(status) ? 'lake-away' : undefined
}

function isLookUp({ method = 'GET', url }: { method?: string; url: string }): boolean {
  return method === 'GET' || url.includes('/data/query/')
}

/** The Studio warns of HTTP/1.1 for its few connections, which the sockets make up for. Its own button does the same. */
function silenceProtocolWarning() {
  globalThis.sessionStorage.setItem('sanity-studio.network.check.snooze', new Date().toISOString())
}
