import type { SanityClient } from '@sanity/client'
import { createReader } from '#sanity/client.ts'
import type { SanityEnv } from '#sanity/env.ts'
import { describeError } from './start-error.ts'

/** Documents that anybody may read; the ids of all others have a dot. */
const countQuery = 'count(*[_id in path("*")])'

interface Examined {
  env: SanityEnv
  /** Where browsers open the Studio. */
  siteUrl: string
}

/**
 * Looks at a hosted Content Lake as the site and its Studio are going to, and says what stands in their way, each with
 * what to do. Nothing of it keeps the site from starting: what was wrong there can be put right there meanwhile.
 */
export async function examineHostedLake({ env, siteUrl }: Examined): Promise<string[]> {
  const anonymous = createReader(env)
  const place = `Dataset ${env.dataset} of project ${env.projectId}`
  const publicCount = await count(anonymous)
  if (typeof publicCount !== 'number') {
    return [
      `${place} can't be read: ${describeFault(publicCount)}. Pages can't be made until it can; look at SANITY_PROJECT_ID and SANITY_DATASET.`,
    ]
  }
  const totalCount = await count(anonymous.withConfig({ token: env.readToken ?? '', perspective: 'raw' }))
  return [
    ...describeContent({ place, publicCount, totalCount }),
    ...(await describeOrigin({ client: anonymous, siteUrl })),
  ]
}

/** The number of documents, or the fault that kept it from being known. */
function count(client: SanityClient): Promise<number | Error> {
  return client
    .fetch<number>(countQuery)
    .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
}

function describeContent({
  place,
  publicCount,
  totalCount,
}: {
  place: string
  publicCount: number
  totalCount: number | Error
}): string[] {
  if (typeof totalCount !== 'number') {
    const fault = describeFault(totalCount)
    return [
      `SANITY_API_READ_TOKEN is not accepted: ${fault}. Previews can't be shown; make a token with the role Viewer.`,
    ]
  }
  if (totalCount === 0) {
    return [`${place} is empty. npm run content moves content there; see sanity/hosted.md.`]
  }
  if (publicCount > 0) return []
  return [`${place} is private, so readers see nothing of it. Make it public in the project's settings.`]
}

/** The Studio runs in the browser, which may speak to the lake only from origins that the project lists. */
async function describeOrigin({
  client,
  siteUrl,
}: {
  client: SanityClient
  siteUrl: string
}): Promise<string[]> {
  const { origin } = new URL(siteUrl)
  const { result } = await client
    .request<{ result?: { allowed?: boolean; withCredentials?: boolean } }>({
      uri: '/check/cors',
      headers: { origin },
    })
    .catch(() => ({ result: undefined }))
  if (result === undefined || (result.allowed && result.withCredentials)) return []
  return [
    `The Studio can't sign in from ${origin}: add it to the CORS origins of the project, with credentials.`,
  ]
}

function describeFault(error: Error): string {
  const status = 'statusCode' in error ? ` (${String(error.statusCode)})` : ''
  return `${describeError(error).split('\n')[0] ?? ''}${status}`
}
