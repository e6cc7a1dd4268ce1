import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { findAdministrator } from '#lib/auth/user-store.ts'
import { openDatabase } from '#lib/db.ts'
import { parseEnv } from '#lib/env.ts'
import { describeError } from '#lib/errors.ts'
import { greetSmtpServer } from '#lib/mail/smtp-mailer.ts'
import { migrate } from '#prisma/migrate.ts'
import { getSanityEnv } from '#sanity/env.ts'
import { buildWhenChanged } from './build.ts'
import { openEventLog } from './event-log.ts'
import { examineHostedLake } from './hosted-lake.ts'
import { startOnFreePort } from './ports.ts'
import { prepareLogFile } from './part-log.ts'
import { openPostgres } from '../postgres/keep-postgres.ts'
import { shareAccounts, type DatabaseUrls } from '../postgres/roles.ts'
import type { Reporter } from '../progress.ts'
import { ensureSecrets, type Secrets } from '../secrets.ts'
import { Supervisor, type SupervisorEvents } from './supervisor.ts'
import { makeEnvironment } from './stack-environment.ts'
import type { EnvironmentOptions } from './stack-environment.ts'

export interface StackOptions extends EnvironmentOptions {
  reporter: Reporter
  events: Pick<SupervisorEvents, 'started' | 'ended'>
  /** Gets each line that a part logs, as JSON. */
  onLogLine?: (jsonLine: string) => void
}

export interface Stack {
  siteUrl: string
  lakeUrl: string | undefined
  /** With the site's role. */
  connectionString: string
  secrets: Secrets
  /** The address of an administrator; null when nobody has that role. */
  administrator: string | null
  /** The variables of every part but the lake. */
  environment: NodeJS.ProcessEnv
  /** Stops the parts, then the embedded database. */
  stop: () => Promise<void>
}

/** A start in progress; it can be stopped at any moment. */
export interface StartingStack {
  /** Resolves when all parts are ready. Rejects with a StartError when a step fails; then the caller calls `stop`. */
  started: Promise<Stack>
  stop: () => Promise<void>
}

/** Starts the whole product, step by step. */
export function startStack(options: StackOptions): StartingStack {
  const parts = openParts(options)
  return { started: startInOrder(parts), stop: parts.stop }
}

export interface StartingStore {
  /**
   * Resolves once the lake is ready, with the variables of every part but the lake. Rejects with a StartError when a step
   * fails; then the caller calls `stop`.
   */
  started: Promise<{ environment: NodeJS.ProcessEnv }>
  stop: () => Promise<void>
}

/** Starts only the database and the embedded lake, for a command. */
export function startStore(options: StackOptions): StartingStore {
  const parts = openParts(options)
  return { started: startData(parts), stop: parts.stop }
}

interface Starting {
  options: StackOptions
  supervisor: Supervisor
  postgres: ReturnType<typeof openPostgres>
  stop: () => Promise<void>
}

function openParts(options: StackOptions): Starting {
  const { reporter, events } = options
  const eventLog = openEventLog(options.settings.dataDir)
  const [warn, log] = [reporter.warn, eventLog.write]
  const supervisor = new Supervisor({ ...events, warn, log })
  const postgres = openPostgres({ warn, log: (text) => log('postgres', text) })
  const stop = async () => {
    await supervisor.stop()
    await postgres.stop()
    eventLog.close()
  }
  return { options, supervisor, postgres, stop }
}

async function startInOrder(starting: Starting): Promise<Stack> {
  const { secrets, connectionString, environment } = await startData(starting)
  await startParts({ ...starting, environment })
  return {
    siteUrl: environment['SITE_URL'] ?? '',
    lakeUrl: environment['LAKE_URL'],
    connectionString,
    secrets,
    environment,
    administrator: await readAdministrator(connectionString),
    stop: starting.stop,
  }
}

/** Starts the parts that keep data: the database and, unless it is hosted, the lake. */
async function startData(starting: Starting) {
  const { options } = starting
  const secrets = await ensureSecrets(options.settings.dataDir)
  const urls = await startDatabase({ ...starting, secrets })
  const environmentWith = (lakePort: number | undefined) =>
    makeEnvironment(options, { secrets, connectionString: urls.site, lakePort })
  const environment = options.settings.lakeIsEmbedded
    ? await startOnFreePort({ from: 3333, except: [options.port] }, async (lakePort) => {
        const chosen = environmentWith(lakePort)
        await startLake({ ...starting, environment: { ...chosen, DATABASE_URL: urls.lake } })
        return chosen
      })
    : await lookAtHostedLake({ reporter: options.reporter, environment: environmentWith(undefined) })
  return { secrets, connectionString: urls.site, environment }
}

async function startDatabase({
  options,
  postgres,
  secrets,
}: Starting & { secrets: Secrets }): Promise<DatabaseUrls> {
  const { settings, reporter } = options
  const logFile = prepareLogFile({ dataDir: settings.dataDir, part: 'postgres' })
  const urls = await reporter.step('Starting PostgreSQL', () =>
    postgres.start({ settings, secrets, logFile }),
  )
  await reporter.step('Bringing the database up to date', async () => {
    await migrate({ connectionString: urls.site })
    if (urls.lake !== urls.site) await shareAccounts(urls)
  })
  return urls
}

interface StartingParts extends Starting {
  environment: NodeJS.ProcessEnv
}

async function startLake(starting: StartingParts): Promise<void> {
  const { options, supervisor } = starting
  await options.reporter.step('Starting the Content Lake', () =>
    supervisor.keep(watchedProgram(starting, { name: 'lake', file: 'sanity/lake/main.ts' })),
  )
}

async function lookAtHostedLake({
  reporter,
  environment,
}: {
  reporter: Reporter
  environment: NodeJS.ProcessEnv
}): Promise<NodeJS.ProcessEnv> {
  const faults = await reporter.step('Looking at the hosted Content Lake', () =>
    examineHostedLake({ env: getSanityEnv(environment), siteUrl: environment['SITE_URL'] ?? '' }),
  )
  for (const fault of faults) reporter.warn(fault)
  return environment
}

async function startParts(starting: StartingParts): Promise<void> {
  const { options, supervisor } = starting
  const { reporter } = options
  await reporter.step('Looking after the first content', () =>
    supervisor.run(program(starting, { name: 'seed', file: 'prisma/seed/main.ts' })),
  )
  await greetMailServer(starting)
  if (options.mode === 'production') await buildWhenChanged(options, supervisor)
  await reporter.step('Starting the site', () =>
    Promise.all([
      supervisor.keep(program(starting, { name: 'web', file: 'lib/web/main.ts' })),
      supervisor.keep(watchedProgram(starting, { name: 'worker', file: 'lib/jobs/main.ts' })),
    ]),
  )
}

/** Warns when the mail server does not answer: letters then wait, but the site starts. */
async function greetMailServer({ options, environment }: StartingParts): Promise<void> {
  const { reporter } = options
  const { SMTP_URL: url, SMTP_REQUIRE_TLS: requireTls } = parseEnv(environment)
  if (url === undefined) return
  const refusal = await reporter.step('Greeting the mail server', () =>
    greetSmtpServer({ url, requireTls }).then(
      () => null,
      (error: unknown) => describeError(error),
    ),
  )
  if (refusal === null) return
  reporter.warn(`The mail server of SMTP_URL does not take letters: ${refusal.replaceAll(url, 'SMTP_URL')}`)
  reporter.warn('Until then letters wait and are tried again; /api/health counts them.')
}

/** The address of an administrator; null when there is none, as before the first `npm run admin`. */
async function readAdministrator(connectionString: string): Promise<string | null> {
  const { db, close } = openDatabase(connectionString)
  return findAdministrator(db).finally(close)
}

function program({ options, environment }: StartingParts, { name, file }: { name: string; file: string }) {
  const { root, settings, onLogLine } = options
  const { dataDir } = settings
  return { name, args: [path.join(root, file)], cwd: root, env: environment, dataDir, onLine: onLogLine }
}

/** In development Node starts lake and worker again when their code changes; Next reloads the site's code itself. */
function watchedProgram(starting: StartingParts, file: { name: string; file: string }) {
  const part = program(starting, file)
  return starting.options.mode === 'development' ? { ...part, args: ['--watch', ...part.args] } : part
}

/** Makes the data folder with mode 700; for root 711, because PostgreSQL runs as another user and has to pass through. */
export async function ensureDataDir(dataDir: string): Promise<void> {
  if (!existsSync(dataDir))
    await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
}
