import { createClient } from '@sanity/client'
import type { ClientConfig, SanityClient } from '@sanity/client'
import { BehaviorSubject, catchError, defer, retry, tap, throwError, timer } from 'rxjs'
import type { AuthStore, CurrentUser } from 'sanity'
import { closeSocketsPatiently } from './patient-sockets.ts'
import { runEventSourcesOverSockets } from './socket-event-source.ts'

const retryMs = 2_000
const awayStatuses: readonly unknown[] = [502, 503, 504]

/** A temporary reason why the Studio can't reach the lake. */
export type Hindrance = 'session-ended' | 'lake-away' | 'sockets-blocked'

export interface EmbeddedLake {
  /** The lake's address for browsers, without a trailing slash. */
  apiHost: string
  projectId: string
  dataset: string
  /** The session's owner. */
  user: CurrentUser
  signOut: () => Promise<void>
}

export interface EmbeddedAccess {
  auth: AuthStore
  clientFactory: (config: ClientConfig) => SanityClient
  /** While it is set, the Studio keeps unsaved changes and sends them later. */
  hindrance: BehaviorSubject<Hindrance | undefined>
}

/** Connects the Studio to the embedded lake: the site's session replaces Sanity's, and one host serves everything. */
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
        // Deferred: `send` sends once only, and a retry would wait for ever.
        defer(() => send(request)).pipe(
          tap(() => {
            // A successful request says nothing about sockets.
            if (hindrance.value && hindrance.value !== 'sockets-blocked') hindrance.next(undefined)
          }),
          catchError((error: unknown) => {
            const met = hindranceOf(error)
            if (met) hindrance.next(met)
            return throwError(() => error)
          }),
          // A failed read closes the form that needs it and loses its unsaved text, so reads are retried. The Studio
          // itself retries writes.
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
    // The Studio reads drafts by their ids, and relies on this perspective.
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

/**
 * The Studio warns of HTTP/1.1 and its few connections; sockets solve that. Its own button snoozes the warning in the
 * same way.
 */
function silenceProtocolWarning() {
  globalThis.sessionStorage.setItem('sanity-studio.network.check.snooze', new Date().toISOString())
}
