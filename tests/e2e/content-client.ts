import type { SanityClient } from '@sanity/client'
import { createWriter } from '#sanity/client.ts'
import type { Site } from './fixtures.ts'

/** Writes to the lake under test, as programs with a token do. */
export function contentClient({ lakeUrl, lakeWriteToken }: Site): SanityClient {
  const env = {
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    readToken: undefined,
    lakeUrl,
  }
  return createWriter({ env, token: lakeWriteToken })
}
