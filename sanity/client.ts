import { createClient } from '@sanity/client'
import type { ClientConfig, SanityClient } from '@sanity/client'
import { AppError } from '#lib/errors.ts'
import { getSanityEnv } from './env.ts'
import type { SanityEnv } from './env.ts'

/** After this the lake counts as away: readers do not wait longer for a page. */
const timeoutMs = 4_000

/**
 * A reader of published content, embedded or hosted, with the token that a private dataset needs. Queries decide what
 * readers of the site see: `isOpen` and `isPublic` in `queries/fragments.ts`. The hosted CDN is not used: the site
 * has its own cache, which the webhook invalidates.
 */
export function createReader(env: SanityEnv): SanityClient {
  const { readToken: token } = env
  const options = { perspective: 'published', timeout: timeoutMs, maxRetries: 1 } as const
  return createClient({ ...placeOf(env), ...options, ...(token === undefined ? {} : { token }) })
}

/** A reader of drafts in place of their published versions. Its results must never be shared between visitors. */
export function createDraftReader({ env, token }: { env: SanityEnv; token: string }): SanityClient {
  return createClient({ ...placeOf(env), perspective: 'drafts', token, timeout: timeoutMs, maxRetries: 1 })
}

/** A client that may write, for programs such as the seed. The token is the embedded lake's or the project's. */
export function createWriter({ env, token }: { env: SanityEnv; token: string }): SanityClient {
  return createClient({ ...placeOf(env), perspective: 'raw', token })
}

type Place = Pick<SanityEnv, 'projectId' | 'dataset' | 'apiVersion' | 'lakeUrl'> &
  Partial<Pick<SanityEnv, 'apiHost'>>

/** The client's settings for finding the lake, embedded or hosted. */
export function placeOf({ projectId, dataset, apiVersion, lakeUrl, apiHost = lakeUrl }: Place): ClientConfig {
  const hosted = { projectId, dataset, apiVersion, useCdn: false }
  // Deprecated for browsers, but the only way to a host that serves all its projects under one name.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return apiHost === undefined ? hosted : { ...hosted, apiHost, useProjectHostname: false }
}

let client: SanityClient | undefined

export function sanityClient(): SanityClient {
  client ??= createReader(getSanityEnv())
  return client
}

let draftClient: SanityClient | undefined

/** @throws AppError `content/no-read-token` in hosted mode without a read token */
export function sanityDraftClient(): SanityClient {
  const env = getSanityEnv()
  if (env.readToken === undefined)
    throw new AppError('content/no-read-token', { log: 'SANITY_API_READ_TOKEN' })
  draftClient ??= createDraftReader({ env, token: env.readToken })
  return draftClient
}
