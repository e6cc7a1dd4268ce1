import type { SanityClient } from '@sanity/client'
import { AppError } from '../errors.ts'

/** What the use cases of this folder need of a Content Lake. */
export interface ContentReader {
  /** The reply to a query. Throws `content/unavailable` when there is none. */
  fetch: <Result>(query: string, params?: Record<string, unknown>) => Promise<Result>
}

/**
 * Reads through Sanity's client. `isPreview` opens the publication gate of the queries, for posts that are not due yet
 * or have no date; what the client can't see stays unseen.
 */
export function createContentReader(
  client: Pick<SanityClient, 'fetch'>,
  { isPreview = false }: { isPreview?: boolean } = {},
): ContentReader {
  return {
    fetch: async <Result>(query: string, params: Record<string, unknown> = {}) => {
      try {
        return await client.fetch<Result>(query, { ...params, isPreview })
      } catch (cause) {
        throw new AppError('content/unavailable', { log: 'the Content Lake gave no answer', cause })
      }
    },
  }
}
