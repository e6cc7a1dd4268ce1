import path from 'node:path'
import { z } from 'zod'
import { emailSchema } from '#lib/auth/email.ts'
import { isHosted, listSanityFaults } from '#sanity/env.ts'
import { isLoopback } from '#lib/web/loopback.ts'
import { StartError } from './start-error.ts'

const optional = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional()

const schema = z.object({
  PORT: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(1).max(65_535).optional(),
  ),
  HOST: optional,
  SITE_URL: optional.pipe(
    z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
  ),
  DATABASE_URL: optional,
  DATA_DIR: optional,
  SMTP_URL: optional.pipe(
    z.url({ protocol: /^smtps?$/, error: 'begins with smtp:// or smtps://' }).optional(),
  ),
  ADMIN_EMAIL: optional.pipe(emailSchema.optional()),
})

/** The owner's choices by variables; the start decides all else. */
export interface Settings {
  /** Undefined: 3000 or the next free port. */
  port: number | undefined
  /** Undefined: every address. */
  host: string | undefined
  siteUrl: string | undefined
  /** The owner's own PostgreSQL; undefined: the embedded one. */
  databaseUrl: string | undefined
  /** Absolute. */
  dataDir: string
  mailIsConfigured: boolean
  /** False when Sanity's hosted Content Lake holds the content. */
  lakeIsEmbedded: boolean
}

/**
 * Reads the owner's variables; relative folders count from `root`.
 *
 * @throws StartError that names every wrong variable, or one that would open a site without mail to others
 */
export function readSettings({ source, root }: { source: NodeJS.ProcessEnv; root: string }): Settings {
  const result = schema.safeParse(source)
  const otherFaults = [...listSanityFaults(source), ...listOrphans(source), ...listMailFaults(source)]
  if (!result.success || otherFaults.length > 0) {
    const issues = result.error?.issues ?? []
    const faults = [...issues.map(({ path, message }) => `${path.join('.')}: ${message}`), ...otherFaults]
    throw new StartError({
      message: `Some variables are wrong: ${faults.join('; ')}`,
      advice: 'Correct or unset them; README.md has a table of all variables.',
    })
  }
  const { PORT, HOST, SITE_URL, DATABASE_URL, DATA_DIR, SMTP_URL } = result.data
  const settings: Settings = {
    port: PORT,
    host: HOST ?? (SMTP_URL ? undefined : '127.0.0.1'),
    siteUrl: SITE_URL,
    databaseUrl: DATABASE_URL,
    dataDir: path.resolve(root, DATA_DIR ?? '.data'),
    mailIsConfigured: SMTP_URL !== undefined,
    lakeIsEmbedded: !isHosted(source),
  }
  assertPrivate(settings)
  return settings
}

/** Faults of variables of a hosted project without its id: the embedded lake would silently be used instead. */
function listOrphans(source: NodeJS.ProcessEnv): string[] {
  if (isHosted(source)) return []
  return ['SANITY_API_READ_TOKEN', 'SANITY_API_HOST']
    .filter((name) => source[name]?.trim())
    .map((name) => `${name}: set, but SANITY_PROJECT_ID is not; name the project too, or unset it`)
}

/** Requires `MAIL_FROM` with `SMTP_URL`: mail servers refuse letters from an invented sender, and replies get lost. */
function listMailFaults(source: NodeJS.ProcessEnv): string[] {
  if (!source['SMTP_URL']?.trim() || source['MAIL_FROM']?.trim()) return []
  return ['MAIL_FROM: missing; with SMTP_URL, set the sender of letters, such as post@example.com']
}

/** Refuses a public site without mail: `/dev/mailbox` shows sign-in links, so any visitor could sign in as anyone. */
function assertPrivate({ mailIsConfigured, host, siteUrl }: Settings): void {
  if (mailIsConfigured) return
  const open =
    host !== undefined && !isLoopback(host)
      ? `HOST=${host}`
      : siteUrl !== undefined && !isLoopback(new URL(siteUrl).hostname)
        ? `SITE_URL=${siteUrl}`
        : undefined
  if (open === undefined) return
  throw new StartError({
    message: `${open} would open the site to others while no mail is configured. Until SMTP_URL is set, messages are shown at /dev/mailbox, and anybody who sees them can sign in as anyone, the administrator too.`,
    advice: 'Set SMTP_URL and MAIL_FROM, or leave HOST and SITE_URL at this machine (localhost).',
  })
}
