import { z } from 'zod'

const optionalText = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional()

/** Public origin of the site, without a trailing slash. */
const siteUrlSchema = z
  .url()
  .default('http://localhost:3000')
  .transform((url) => url.replace(/\/+$/, ''))

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    SITE_URL: siteUrlSchema,
    DATABASE_URL: z.string().min(1),
    /** Signs sessions and magic links. */
    AUTH_SECRET: z.string().min(32),
    /** Signs the calls that expire cached content; shared with the Content Lake. */
    SANITY_WEBHOOK_SECRET: z.string().min(16),
    /** Private state: mail, assets. */
    DATA_DIR: z.string().default('.data'),
    SMTP_URL: optionalText,
    /** False: letters may go to the mail server without TLS, as to a relay on this machine. */
    SMTP_REQUIRE_TLS: z.stringbool().default(true),
    MAIL_FROM: z.string().default('post@example.com'),
    /** An administrator from the next start on. */
    ADMIN_EMAIL: optionalText,
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    /** Number of reverse proxies in front whose `X-Forwarded-For` entries are to be believed. */
    TRUSTED_PROXY_COUNT: z.coerce.number().int().min(0).max(5).default(0),
    /** Multiplies every rate limit, for load tests and for sites behind one shared address. */
    RATE_LIMIT_FACTOR: z.coerce.number().int().min(1).max(1_000_000).default(1),
  })
  .readonly()

export type Env = z.infer<typeof schema>

/**
 * Parses an environment. All faults are named at once, each with its variable; values are never printed, since
 * some are secrets.
 */
export function parseEnv(source: NodeJS.ProcessEnv): Env {
  const result = schema.safeParse(source)
  if (result.success) return result.data
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`These variables are missing or wrong (see the table in README.md):\n${faults.join('\n')}`)
}

let env: Env | undefined

/** The process's environment, parsed on first use so that building needs none of it. */
export function getEnv(): Env {
  env ??= parseEnv(process.env)
  return env
}

/** Public origin of the site. Apart from `getEnv`, since pages rendered while building have nothing else of it. */
export function getSiteUrl(source: NodeJS.ProcessEnv = process.env): string {
  return siteUrlSchema.parse(source['SITE_URL'])
}

/** True inside `next build`, which has neither a database nor a lake. */
export function isBuilding(source: NodeJS.ProcessEnv = process.env): boolean {
  return source['NEXT_PHASE'] === 'phase-production-build'
}
