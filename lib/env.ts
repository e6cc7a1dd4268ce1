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
    /** Signs the links in letters, NextAuth's cookies and the cookie of the preview. */
    AUTH_SECRET: z.string().min(32),
    /** Signs the webhook calls that expire cached content; the Content Lake has it, too. */
    SANITY_WEBHOOK_SECRET: z.string().min(16),
    /** Folder of private data such as mail. */
    DATA_DIR: z.string().default('.data'),
    SMTP_URL: optionalText,
    /** False: letters may go to the mail server without TLS, such as to a relay on this machine. */
    SMTP_REQUIRE_TLS: z.stringbool().default(true),
    MAIL_FROM: z.string().default('post@example.com'),
    /** Becomes an administrator at the next start. */
    ADMIN_EMAIL: optionalText,
    /** Key of Akismet's API; without it nobody is asked. */
    AKISMET_KEY: optionalText,
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    /** Number of reverse proxies in front whose entries in `X-Forwarded-For` count. */
    TRUSTED_PROXY_COUNT: z.coerce.number().int().min(0).max(5).default(0),
    /** Multiplies every rate limit, for load tests and for readers who share one address. */
    RATE_LIMIT_FACTOR: z.coerce.number().int().min(1).max(1_000_000).default(1),
  })
  .readonly()

export type Env = z.infer<typeof schema>

/**
 * Parses an environment. Throws an Error that names all faults, each with its variable. It has no values, because some
 * are secrets.
 */
export function parseEnv(source: NodeJS.ProcessEnv): Env {
  const result = schema.safeParse(source)
  if (result.success) return result.data
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`These variables are missing or wrong (see the table in README.md):\n${faults.join('\n')}`)
}

let env: Env | undefined

/** The process's environment, parsed on first use, because the build has none. Throws as `parseEnv` does. */
export function getEnv(): Env {
  env ??= parseEnv(process.env)
  return env
}

/** Public origin of the site. The build has no other variable, so this does not use `getEnv`. Throws a ZodError. */
export function getSiteUrl(source: NodeJS.ProcessEnv = process.env): string {
  return siteUrlSchema.parse(source['SITE_URL'])
}

/** True inside `next build`, where neither a database nor a lake runs. */
export function isBuilding(source: NodeJS.ProcessEnv = process.env): boolean {
  return source['NEXT_PHASE'] === 'phase-production-build'
}
