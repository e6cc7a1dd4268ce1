import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { SanityClient } from '@sanity/client'
import { migrate } from '#prisma/migrate.ts'
import { startPart, stopPart } from '#lib/local/run/part.ts'
import { makeTemporaryFolder, startTemporaryPostgres } from '#lib/local/postgres/temporary-postgres.ts'
import { createWriter } from '#sanity/client.ts'
import { siteWebhook } from '#sanity/webhook.ts'
import { frontCertificate, openSecureFront } from './secure-front.ts'

export interface SecondLake {
  /** The lake's origin for the site and its readers; it differs from the site's. */
  apiHost: string
  /** Variables for a site that uses this lake, as an owner sets them for a hosted project. */
  variables: Record<string, string>
  writeToken: string
  /** A client that writes to the lake without the front. */
  writer: SanityClient
  /** Kills the lake, as if the network failed. */
  kill: () => Promise<void>
  stop: () => Promise<void>
}

const projectId = 'abc123de'
const dataset = 'blog'
const readToken = 'read-token-of-the-hosted-project'
const writeToken = 'write-token-of-the-hosted-project'
const webhookSecret = 'webhook-secret-of-the-hosted-project'

/**
 * Starts a Content Lake in the place of Sanity's hosted one: with its own host, database, project and tokens, by CORS over
 * HTTP/2, and with a webhook to the site. The site need not run yet.
 */
export async function startSecondLake({ siteUrl }: { siteUrl: string }): Promise<SecondLake> {
  const dataDir = await makeTemporaryFolder()
  const postgres = await startTemporaryPostgres()
  await migrate({ connectionString: postgres.connectionString })
  let url = ''
  const front = await openSecureFront(() => url)
  const lake = startPart({
    name: 'second-lake',
    args: [path.resolve(import.meta.dirname, '../../sanity/lake/main.ts')],
    cwd: dataDir,
    dataDir,
    env: {
      NODE_ENV: 'production',
      PATH: process.env['PATH'],
      LOG_LEVEL: 'warn',
      DATABASE_URL: postgres.connectionString,
      DATA_DIR: dataDir,
      LAKE_PORT: '0',
      LAKE_PUBLIC_URL: front.url,
      LAKE_CORS_ORIGINS: `${siteUrl} with credentials`,
      SITE_URL: siteUrl,
      SANITY_PROJECT_ID: projectId,
      SANITY_DATASET: dataset,
      SANITY_API_READ_TOKEN: readToken,
      SANITY_API_WRITE_TOKEN: writeToken,
      LAKE_WEBHOOKS: JSON.stringify([
        { ...siteWebhook, id: 'site', url: `${siteUrl}/api/revalidate`, secret: webhookSecret },
      ]),
    },
  })
  const kill = () => stopPart({ part: lake, graceMs: 3_000 })
  const stop = async () => {
    await kill()
    front.close()
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    url = (await lake.ready) ?? ''
  } catch (error) {
    await stop()
    throw error
  }
  const env = { projectId, dataset, apiVersion: '2025-02-19', readToken, lakeUrl: undefined, apiHost: url }
  return {
    apiHost: front.url,
    variables: {
      SANITY_PROJECT_ID: projectId,
      SANITY_DATASET: dataset,
      SANITY_API_READ_TOKEN: readToken,
      SANITY_WEBHOOK_SECRET: webhookSecret,
      SANITY_API_HOST: front.url,
      NODE_EXTRA_CA_CERTS: frontCertificate,
    },
    writeToken,
    writer: createWriter({ env, token: writeToken }),
    kill,
    stop,
  }
}
