import { createClient } from '@sanity/client'
import type { ClientConfig, SanityClient } from '@sanity/client'
import { AppError } from '#lib/errors.ts'
import { getSanityEnv } from './env.ts'
import type { SanityEnv } from './env.ts'

/** Milliseconds after which the lake counts as away; a page that waits longer serves nobody. */
const timeoutMs = 4_000

/**
 * A reader of published content, in the embedded lake or the hosted one, with the token that a private dataset asks
 * for. What readers of the site see of it is up to the queries: `isOpen` and `isPublic` in `queries/fragments.ts`. The
 * hosted service's own cache is passed by, since the site keeps what it reads until told otherwise.
 */
export function createReader(env: SanityEnv): SanityClient {
  const { readToken: token } = env
  const options = { perspective: 'published', timeout: timeoutMs, maxRetries: 1 } as const
  return createClient({ ...placeOf(env), ...options, ...(token === undefined ? {} : { token }) })
}

/** A reader of drafts, each in place of what is published of it. Nothing of what it reads is for everybody. */
export function createDraftReader({ env, token }: { env: SanityEnv; token: string }): SanityClient {
  return createClient({ ...placeOf(env), perspective: 'drafts', token, timeout: timeoutMs, maxRetries: 1 })
}

/** A client that may write, for programs such as the seed. The token is the embedded lake's or one of the project's. */
export function createWriter({ env, token }: { env: SanityEnv; token: string }): SanityClient {
  return createClient({ ...placeOf(env), perspective: 'raw', token })
}

type Place = Pick<SanityEnv, 'projectId' | 'dataset' | 'apiVersion' | 'lakeUrl'> &
  Partial<Pick<SanityEnv, 'apiHost'>>

/** What a client needs to know to find the lake, embedded or hosted. */
export function placeOf({ projectId, dataset, apiVersion, lakeUrl, apiHost = lakeUrl }: Place): ClientConfig {
  const hosted = { projectId, dataset, apiVersion, useCdn: false }
  // Deprecated for browsers; it is still the only way to reach a lake that has one name for all its projects.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return apiHost === undefined ? hosted : { ...hosted, apiHost, useProjectHostname: false }
}

let client: SanityClient | undefined

/** The process's one reader of published content. */
export function sanityClient(): SanityClient {
  client ??= createReader(getSanityEnv())
  return client
}

let draftClient: SanityClient | undefined

/** The process's one reader of drafts. Throws `content/no-read-token` where the hosted lake's is missing. */
export function sanityDraftClient(): SanityClient {
  const env = getSanityEnv()
  if (env.readToken === undefined)
    throw new AppError('content/no-read-token', { log: 'SANITY_API_READ_TOKEN' })
  draftClient ??= createDraftReader({ env, token: env.readToken })
  return draftClient
}
