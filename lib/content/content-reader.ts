import type { SanityClient } from '@sanity/client'
import { AppError } from '../errors.ts'
import type { ReportFault } from './to-whole.ts'

/** Reads from the Content Lake, for the use cases. */
export interface ContentReader {
  /** The reply to a GROQ query. Throws `content/unavailable` when the lake does not answer. */
  fetch: <Result>(query: string, params?: Record<string, unknown>) => Promise<Result>
  /** Told of documents whose fields have other types than the schema's. */
  report: ReportFault
}

/**
 * A reader with Sanity's client. `isPreview` skips the condition of scheduling in the queries, for posts without a date
 * or before it. The client's token still decides whether drafts are visible.
 */
export function createContentReader(
  client: Pick<SanityClient, 'fetch'>,
  { isPreview = false, report = () => undefined }: { isPreview?: boolean; report?: ReportFault } = {},
): ContentReader {
  return {
    report,
    fetch: async <Result>(query: string, params: Record<string, unknown> = {}) => {
      try {
        return await client.fetch<Result>(query, { ...params, isPreview })
      } catch (cause) {
        throw new AppError('content/unavailable', { log: 'the Content Lake gave no answer', cause })
      }
    },
  }
}
