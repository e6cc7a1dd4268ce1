import { createClient } from '@sanity/client'
import type { ClientConfig, SanityClient } from '@sanity/client'
import { placeOf } from '#sanity/client.ts'

/** The unmodified client of an embedded lake at an address; without a token it is anonymous. */
export function lakeClient({ url, ...config }: Partial<ClientConfig> & { url: string }): SanityClient {
  const place = placeOf({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    lakeUrl: url,
  })
  return createClient({ ...place, ...config })
}
