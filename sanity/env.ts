import { z } from 'zod'

const embeddedProjectId = 'local'

const schema = z.object({
  SANITY_PROJECT_ID: z.string().default(embeddedProjectId),
  SANITY_DATASET: z.string().default('production'),
  SANITY_API_READ_TOKEN: z.string().optional(),
  /** Where servers of this site reach the embedded lake, e.g. `http://127.0.0.1:3333`; hosted mode has none. */
  LAKE_URL: z.url().optional(),
})

export interface SanityEnv {
  projectId: string
  dataset: string
  /** Date of the API version that queries are written against. */
  apiVersion: string
  readToken: string | undefined
  /** Set in embedded mode only. */
  lakeUrl: string | undefined
}

/** Content Lake settings of this process. Without `SANITY_PROJECT_ID` they are those of the embedded lake. */
export function getSanityEnv(source: NodeJS.ProcessEnv = process.env): SanityEnv {
  const parsed = schema.parse(source)
  const embedded = parsed.SANITY_PROJECT_ID === embeddedProjectId
  return {
    projectId: parsed.SANITY_PROJECT_ID,
    dataset: parsed.SANITY_DATASET,
    apiVersion: '2025-02-19',
    readToken: parsed.SANITY_API_READ_TOKEN,
    lakeUrl: embedded ? (parsed.LAKE_URL ?? 'http://127.0.0.1:3333') : undefined,
  }
}
