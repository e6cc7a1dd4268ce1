import { createClient } from '@sanity/client'
import type { ClientConfig, SanityClient } from '@sanity/client'
import { BehaviorSubject, catchError, retry, tap, throwError, timer } from 'rxjs'
import type { AuthStore, CurrentUser } from 'sanity'
import { closeSocketsPatiently } from './patient-sockets.ts'
import { runEventSourcesOverSockets } from './socket-event-source.ts'

const sessionRetryMs = 2_000

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
  /** Whether the lake takes the session for ended; what was typed is kept and sent again. */
  sessionEnded: BehaviorSubject<boolean>
}

/** The Studio's way to the embedded lake: the site's own session in place of Sanity's, and one host for all. */
export function openEmbeddedAccess(lake: EmbeddedLake): EmbeddedAccess {
  const { apiHost, projectId, dataset, user, signOut } = lake
  const sessionEnded = new BehaviorSubject(false)
  closeSocketsPatiently(`${apiHost}/`)
  runEventSourcesOverSockets({ prefix: `${apiHost}/`, onSessionEnded: () => sessionEnded.next(true) })
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
        send(request).pipe(
          tap(() => {
            if (sessionEnded.value) sessionEnded.next(false)
          }),
          catchError((error: unknown) => {
            if (isSessionFault(error)) sessionEnded.next(true)
            return throwError(() => error)
          }),
          // A look-up that fails takes the form away that asked, and what was typed there. Writes the Studio keeps itself.
          retry({
            delay: (error: unknown) =>
              isSessionFault(error) && isLookUp(request) ? timer(sessionRetryMs) : throwError(() => error),
          }),
        ),
    })
  const client = clientFactory({
    projectId,
    dataset,
    apiVersion: '2025-02-19',
    requestTagPrefix: 'sanity.studio',
  })
  const state = new BehaviorSubject({ authenticated: true, currentUser: user, client })
  return { auth: { state, logout: signOut }, clientFactory, sessionEnded }
}

function isSessionFault(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === 401
}

function isLookUp({ method = 'GET', url }: { method?: string; url: string }): boolean {
  return method === 'GET' || url.includes('/data/query/')
}

/** The Studio warns of HTTP/1.1 for its few connections, which the sockets make up for. Its own button does the same. */
function silenceProtocolWarning() {
  globalThis.sessionStorage.setItem('sanity-studio.network.check.snooze', new Date().toISOString())
}
