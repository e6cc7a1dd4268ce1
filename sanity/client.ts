import { createClient } from '@sanity/client'
import type { SanityClient } from '@sanity/client'
import { getSanityEnv } from './env.ts'
import type { SanityEnv } from './env.ts'

/** Milliseconds after which the lake counts as away; a page that waits longer serves nobody. */
const timeoutMs = 4_000

/**
 * A reader of published content, in the embedded lake or the hosted one. It has no token: what anyone may read is all
 * it can. The hosted service's own cache is passed by, since the site keeps what it reads until told otherwise.
 */
export function createReader(env: SanityEnv): SanityClient {
  return createClient({
    projectId: env.projectId,
    dataset: env.dataset,
    apiVersion: env.apiVersion,
    perspective: 'published',
    useCdn: false,
    timeout: timeoutMs,
    maxRetries: 1,
    // Deprecated for browsers; it is still the only way to reach a lake that has one name for all its projects.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    ...(env.lakeUrl === undefined ? {} : { apiHost: env.lakeUrl, useProjectHostname: false }),
  })
}

let client: SanityClient | undefined

/** The process's one reader of published content. */
export function sanityClient(): SanityClient {
  client ??= createReader(getSanityEnv())
  return client
}
