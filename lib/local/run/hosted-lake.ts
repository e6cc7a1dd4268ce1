import type { SanityClient } from '@sanity/client'
import { createReader } from '#sanity/client.ts'
import type { SanityEnv } from '#sanity/env.ts'
import { describeError } from '#lib/errors.ts'

/** Documents that can be public; the ids of all others have a dot. */
const countQuery = 'count(*[_id in path("*")])'
const scheduledQuery =
  'count(*[_type == "post" && _id in path("*") && dateTime(publishedAt) > dateTime(now())])'

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
  const reader = createReader(env)
  const anonymous = createReader({ ...env, readToken: undefined })
  const place = `Dataset ${env.dataset} of project ${env.projectId}`
  const documentCount = await count(reader, countQuery)
  if (typeof documentCount !== 'number') return [describeUnreadable({ place, fault: documentCount })]
  // In a private dataset nobody without a token finds any.
  const leakedCount = await count(anonymous, scheduledQuery)
  return [
    ...(documentCount === 0
      ? [`${place} is empty. npm run content moves content there; see sanity/hosted.md.`]
      : []),
    ...(typeof leakedCount === 'number' && leakedCount > 0
      ? [
          `${place} is public, so anybody reads ${leakedCount} scheduled of its posts there before their time. Make it private.`,
        ]
      : []),
    ...(await describeOrigin({ client: reader, siteUrl })),
  ]
}

/** The number that a query gives, or the fault that kept it from being known. */
function count(client: SanityClient, query: string): Promise<number | Error> {
  return client
    .fetch<number>(query)
    .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
}

function describeUnreadable({ place, fault }: { place: string; fault: Error }): string {
  const isRefused = 'statusCode' in fault && (fault.statusCode === 401 || fault.statusCode === 403)
  return isRefused
    ? `SANITY_API_READ_TOKEN is not accepted: ${describeFault(fault)}. Pages can't be made; make a token with the role Viewer.`
    : `${place} can't be read: ${describeFault(fault)}. Pages can't be made until it can; look at SANITY_PROJECT_ID and SANITY_DATASET.`
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
