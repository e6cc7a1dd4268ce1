import path from 'node:path'
import { siteWebhook } from '#sanity/webhook.ts'
import type { Secrets } from '../secrets.ts'
import type { Settings } from '../settings.ts'

export interface EnvironmentOptions {
  /** Absolute folder of the repository. */
  root: string
  mode: 'production' | 'development'
  settings: Settings
  /** The port of the site; the caller has found it free. */
  port: number
  /** Next's output folder, relative to the root; `.next` by default. */
  distDir?: string
  /** The owner's variables. */
  source: NodeJS.ProcessEnv
}

export interface Decided {
  secrets: Secrets
  /** With the site's role. */
  connectionString: string
  /** Undefined when Sanity's hosted Content Lake holds the content. */
  lakePort: number | undefined
}

/** The owner's variables and those that the start decides. The lake gets a `DATABASE_URL` with its own role instead. */
export function makeEnvironment(
  options: EnvironmentOptions,
  { secrets, connectionString, lakePort }: Decided,
): NodeJS.ProcessEnv {
  const { settings, port, mode, root, source, distDir } = options
  const siteUrl = settings.siteUrl ?? `http://localhost:${port}`
  const webhookSecret = source['SANITY_WEBHOOK_SECRET'] || secrets.webhookSecret
  const authSecret = source['AUTH_SECRET'] ?? secrets.authSecret
  return {
    ...source,
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: '1',
    PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${source['PATH'] ?? ''}`,
    PORT: String(port),
    ...(settings.host === undefined ? {} : { HOST: settings.host }),
    ...(distDir === undefined ? {} : { NEXT_DIST_DIR: distDir }),
    SITE_URL: siteUrl,
    NEXTAUTH_URL: siteUrl,
    DATABASE_URL: connectionString,
    DATA_DIR: settings.dataDir,
    AUTH_SECRET: authSecret,
    NEXTAUTH_SECRET: authSecret,
    SANITY_WEBHOOK_SECRET: webhookSecret,
    ...(lakePort === undefined
      ? noLake
      : {
          LAKE_PORT: String(lakePort),
          LAKE_URL: `http://127.0.0.1:${lakePort}`,
          SANITY_API_READ_TOKEN: secrets.lakeReadToken,
          SANITY_API_WRITE_TOKEN: secrets.lakeWriteToken,
          LAKE_WEBHOOKS: withSiteWebhook({
            ownersJson: source['LAKE_WEBHOOKS'] ?? '[]',
            url: `${ownOrigin({ host: settings.host, port })}/api/revalidate`,
            secret: webhookSecret,
          }),
        }),
  }
}

/** In hosted mode a leftover variable must not lead a part to an embedded lake, or let it write to the hosted one. */
const noLake = {
  LAKE_PORT: undefined,
  LAKE_URL: undefined,
  SANITY_API_WRITE_TOKEN: undefined,
  LAKE_WEBHOOKS: undefined,
}

/** The web server's origin for callers on this machine. */
function ownOrigin({ host, port }: { host: string | undefined; port: number }): string {
  const isAny = host === undefined || host === '0.0.0.0' || host === '::'
  const name = isAny ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

interface SiteWebhook {
  /** The owner's own webhooks. */
  ownersJson: string
  url: string
  secret: string
}

/**
 * The JSON list of webhooks: first the site's, then the owner's. The site's is persistent, because a lost call would leave
 * an old page in the cache.
 */
function withSiteWebhook({ ownersJson, url, secret }: SiteWebhook): string {
  const site = JSON.stringify({ ...siteWebhook, id: 'site', url, secret, isPersistent: true })
  const owners = /^\s*\[([^]*)\]\s*$/.exec(ownersJson)?.[1]
  // Text that is no list is passed on, so that the lake reports its fault.
  if (owners === undefined) return ownersJson
  return `[${site}${owners.trim() === '' ? '' : `,${owners}`}]`
}
