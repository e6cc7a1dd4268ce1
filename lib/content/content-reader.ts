import type { SanityClient } from '@sanity/client'
import { AppError } from '../errors.ts'

/** What the use cases of this folder need of a Content Lake. */
export interface ContentReader {
  /** The reply to a query. Throws `content/unavailable` when there is none. */
  fetch: <Result>(query: string, params?: Record<string, unknown>) => Promise<Result>
}

/** Reads through Sanity's client. */
export function createContentReader(client: Pick<SanityClient, 'fetch'>): ContentReader {
  return {
    fetch: async <Result>(query: string, params: Record<string, unknown> = {}) => {
      try {
        return await client.fetch<Result>(query, params)
      } catch (cause) {
        throw new AppError('content/unavailable', { log: 'the Content Lake gave no answer', cause })
      }
    },
  }
}
