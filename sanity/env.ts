import { z } from 'zod'

const embeddedProjectId = 'local'

/** Date of the API version that queries are written against. */
const apiVersion = '2025-02-19'

const text = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional()

const schema = z.object({
  SANITY_PROJECT_ID: text.pipe(
    z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]*$/, 'a project id has small letters, digits and hyphens only, as abc123de')
      .default(embeddedProjectId),
  ),
  // https://www.sanity.io/docs/content-lake/datasets
  SANITY_DATASET: text.pipe(
    z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9_-]{0,63}$/,
        'a dataset’s name has 1 to 64 small letters, digits, hyphens and underscores, and begins with a letter or digit',
      )
      .default('production'),
  ),
  SANITY_API_READ_TOKEN: text,
  SANITY_WEBHOOK_SECRET: text.pipe(
    z.string().min(16, 'a secret has at least 16 characters, as of: openssl rand -base64 32').optional(),
  ),
  /** Another host with Sanity's API that serves all its projects under one name. */
  SANITY_API_HOST: text.pipe(
    z
      .url({ protocol: /^https?$/, error: 'an address begins with https:// or http://' })
      .refine((url) => !/[?#]/.test(url), 'an address of a host has neither ? nor #')
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
  ),
  /** The embedded lake's address for the site's servers, e.g. `http://127.0.0.1:3333`; unused in hosted mode. */
  LAKE_URL: text.pipe(z.url().default('http://127.0.0.1:3333')),
})

export interface SanityEnv {
  projectId: string
  dataset: string
  /** Date of the API version that queries are written against. */
  apiVersion: string
  readToken: string | undefined
  /** Set in embedded mode only. */
  lakeUrl: string | undefined
  /** Hosted mode only, for a host other than Sanity's; without a trailing slash. */
  apiHost?: string | undefined
}

/**
 * The settings of the Content Lake. Without `SANITY_PROJECT_ID` they are the embedded lake's.
 *
 * @throws an Error that names every wrong or missing variable and its remedy
 */
export function getSanityEnv(source: NodeJS.ProcessEnv = process.env): SanityEnv {
  assertNone(listSanityFaults(source))
  return readEnv(source)
}

/**
 * The Content Lake for a command with its own token: variables that only the site needs may be missing.
 *
 * @throws an Error that names every wrong variable
 */
export function getSanityPlace(source: NodeJS.ProcessEnv): SanityEnv {
  assertNone(listWrong(source))
  return readEnv(source)
}

function assertNone(faults: string[]) {
  if (faults.length === 0) return
  throw new Error(
    `The settings of the Content Lake are wrong:${faults.map((fault) => `\n  ${fault}`).join('')}`,
  )
}

function readEnv(source: NodeJS.ProcessEnv): SanityEnv {
  const { SANITY_PROJECT_ID, SANITY_DATASET, SANITY_API_READ_TOKEN, SANITY_API_HOST, LAKE_URL } =
    schema.parse(source)
  const isEmbedded = SANITY_PROJECT_ID === embeddedProjectId
  return {
    projectId: SANITY_PROJECT_ID,
    dataset: SANITY_DATASET,
    apiVersion,
    readToken: SANITY_API_READ_TOKEN,
    lakeUrl: isEmbedded ? LAKE_URL : undefined,
    apiHost: isEmbedded ? undefined : SANITY_API_HOST,
  }
}

/** All faults in the settings of the Content Lake, each with its variable and remedy. */
export function listSanityFaults(source: NodeJS.ProcessEnv): string[] {
  return [...listWrong(source), ...(isHosted(source) ? listMissing(source) : [])]
}

function listWrong(source: NodeJS.ProcessEnv): string[] {
  const { error } = schema.safeParse(source)
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
}

/** Whether the content is in Sanity's hosted service, or on another host in its place. */
export function isHosted(source: NodeJS.ProcessEnv): boolean {
  const projectId = source['SANITY_PROJECT_ID']?.trim() ?? ''
  return projectId !== '' && projectId !== embeddedProjectId
}

/** Variables that hosted mode needs, with their source. */
const neededWhenHosted = {
  SANITY_API_READ_TOKEN:
    'missing; make a token with the role Viewer in the project’s settings, API, Tokens (sanity.io/manage)',
  SANITY_WEBHOOK_SECRET:
    'missing; choose one (openssl rand -base64 32), and give the same to the project’s webhook',
}

function listMissing(source: NodeJS.ProcessEnv): string[] {
  return Object.entries(neededWhenHosted)
    .filter(([name]) => !source[name]?.trim())
    .map(([name, advice]) => `${name}: ${advice}`)
}
