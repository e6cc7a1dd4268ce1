import type { SanityClient } from '@sanity/client'
import { createReader } from '#sanity/client.ts'
import type { SanityEnv } from '#sanity/env.ts'
import { describeError } from '#lib/errors.ts'

/** Counts documents without a dot in their id: the others are never public. */
const countQuery = 'count(*[_id in path("*")])'
const scheduledQuery =
  'count(*[_type == "post" && _id in path("*") && dateTime(publishedAt) > dateTime(now())])'

interface Examined {
  env: SanityEnv
  /** Where browsers open the Studio. */
  siteUrl: string
}

/**
 * Reads a hosted Content Lake as the site and its Studio will, and returns the faults in sentences with their remedies. A
 * fault does not stop the start, because the owner can fix the project meanwhile.
 */
export async function examineHostedLake({ env, siteUrl }: Examined): Promise<string[]> {
  const reader = createReader(env)
  const anonymous = createReader({ ...env, readToken: undefined })
  const place = `Dataset ${env.dataset} of project ${env.projectId}`
  const documentCount = await count(reader, countQuery)
  if (typeof documentCount !== 'number') return [describeUnreadable({ place, fault: documentCount })]
  // Without a token a private dataset shows none.
  const leakedCount = await count(anonymous, scheduledQuery)
  return [
    ...(documentCount === 0
      ? [`${place} is empty. npm run content moves content there; see sanity/hosted.md.`]
      : []),
    ...(typeof leakedCount === 'number' && leakedCount > 0
      ? [
          `${place} is public, so anybody can read its ${leakedCount} scheduled posts before their time. Make it private.`,
        ]
      : []),
    ...(await describeOrigin({ client: reader, siteUrl })),
  ]
}

/** The result of a query that counts, or its fault. */
function count(client: SanityClient, query: string): Promise<number | Error> {
  return client
    .fetch<number>(query)
    .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
}

function describeUnreadable({ place, fault }: { place: string; fault: Error }): string {
  const isRefused = 'statusCode' in fault && (fault.statusCode === 401 || fault.statusCode === 403)
  return isRefused
    ? `SANITY_API_READ_TOKEN is not accepted: ${describeFault(fault)}. Pages can't be made; make a token with the role Viewer.`
    : `${place} can't be read: ${describeFault(fault)}. Until then pages can't be made; check SANITY_PROJECT_ID and SANITY_DATASET.`
}

/** A fault when the project does not list the site's origin: browsers then keep the Studio from the lake. */
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
