import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, openSync, closeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { ensureCluster, type Cluster } from './cluster.ts'
import type { SystemUser } from './binaries.ts'
import { findRunningPostmaster } from './orphans.ts'
import type { DatabaseRole } from './roles.ts'
import { findProcess, isRunning } from '../run/process-table.ts'
import { withClient } from '#lib/with-client.ts'
import { StartError } from '../start-error.ts'
import { describeError } from '#lib/errors.ts'

const superuser = 'postgres'
const databaseName = 'industrially_organized'
/** Replaying the write-ahead log after a crash may take this long. */
const readyTimeoutMs = 60_000
const stopTimeoutMs = 3_000

export interface PostgresOptions {
  /** Absolute folder of the data; made when it does not exist. */
  dataDir: string
  /** The superuser's. */
  password: string
  /** The port on loopback for a new server; a server that is taken over keeps its own. */
  port: number
  /** Absolute file for the server's own messages. */
  logFile: string
  /** The user that runs it; by default `findPostgresUser` chooses. */
  user?: SystemUser
  /** Further server settings, such as `fsync=off` for data of a test. */
  settings?: string[]
}

export interface RunningPostgres {
  /** With the superuser. */
  connectionString: string
  port: number
  pid: number
  /** True when an earlier run left it running and it was taken over. */
  reused: boolean
  /** Resolves once the server no longer runs. */
  exited: Promise<void>
  /** Ends connections and stops the server; after 3 s by SIGKILL, so that the next start replays the write-ahead log. */
  stop: () => Promise<void>
}

/**
 * Takes over the PostgreSQL that runs on this data, or starts one, on loopback only.
 *
 * @throws StartError when its data folder can't be made, or it does not answer within 60 s, ends or refuses the password
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const cluster = await ensureCluster(options)
  const running = await findRunningPostmaster(cluster.dataDir)
  const server = running
    ? { ...running, reused: true, exited: untilGone(running.pid) }
    : { ...launch({ cluster, options }), port: options.port, reused: false }
  const connectionString = makeConnectionString({ ...options, role: superuser, port: server.port })
  const stop = () => stopServer(server)
  try {
    await untilReady({ connectionString, exited: server.exited, logFile: options.logFile })
    await ensureDatabase(connectionString)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    connectionString,
    port: server.port,
    pid: server.pid,
    reused: server.reused,
    exited: server.exited,
    stop,
  }
}

interface Address {
  role: string
  password: string
  port: number
}

function makeConnectionString({ role, password, port }: Address): string {
  return `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${databaseName}`
}

/** The address for a role of the server that runs on a data folder; null when none runs. It does not try the password. */
export async function findRunningConnection(options: {
  /** Absolute, with links followed. */
  dataDir: string
  role: DatabaseRole
  password: string
}): Promise<string | null> {
  const running = await findRunningPostmaster(options.dataDir)
  return running && makeConnectionString({ ...options, port: running.port })
}

function launch({ cluster, options }: { cluster: Cluster; options: PostgresOptions }) {
  const log = openSync(options.logFile, 'a', 0o600)
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(options.settings ?? [])]
  const child: ChildProcess = spawn(
    cluster.binaries.postgres,
    ['-D', cluster.dataDir, '-p', String(options.port), ...settings.flatMap((setting) => ['-c', setting])],
    // In a process group of its own, so that Ctrl-C reaches only the supervisor, which stops the database last.
    {
      ...cluster.user,
      cwd: cluster.dataDir,
      stdio: ['ignore', log, log],
      detached: true,
    },
  )
  closeSync(log)
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  return { pid: child.pid ?? 0, exited }
}

async function untilReady(options: { connectionString: string; exited: Promise<void>; logFile: string }) {
  const gone = new AbortController()
  void options.exited.then(() => gone.abort())
  const deadline = Date.now() + readyTimeoutMs
  let lastError: unknown
  while (!gone.signal.aborted && Date.now() < deadline) {
    try {
      await withClient({ connectionString: maintenanceUrl(options.connectionString) }, () =>
        Promise.resolve(),
      )
      return
    } catch (error) {
      lastError = error
      if (isWrongPassword(error)) throw wrongPassword(error)
      await delay(50)
    }
  }
  const lines = existsSync(options.logFile)
    ? (await readFile(options.logFile, 'utf8')).trimEnd().split('\n')
    : []
  throw new StartError({
    message: `PostgreSQL did not start: ${lines.at(-1) ?? describeError(lastError)}`,
    advice: `Its messages are in ${options.logFile}`,
    cause: lastError,
  })
}

/** True for a fault of `pg` that means: this role does not exist, or has another password. */
export function isWrongPassword(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '28P01'
}

function wrongPassword(cause: unknown): StartError {
  return new StartError({
    message: 'PostgreSQL refuses the password in secrets.json: it is not the one its data was made with.',
    advice: 'Restore the former secrets.json, or remove all data with: npm run reset',
    cause,
  })
}

const maintenanceUrl = (connectionString: string) => connectionString.replace(/[^/]+$/, 'postgres')

async function ensureDatabase(connectionString: string): Promise<void> {
  await withClient({ connectionString: maintenanceUrl(connectionString) }, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName])
    if (rowCount === 0) await client.query(`create database ${databaseName}`)
  })
}

async function untilGone(pid: number): Promise<void> {
  const identity = findProcess(pid)
  while (identity && isRunning(identity)) await delay(250, undefined, { ref: false })
}

async function stopServer({ pid, exited }: { pid: number; exited: Promise<void> }): Promise<void> {
  const identity = findProcess(pid)
  if (!identity) return
  // SIGINT is the fast shutdown: sessions end, and everything is written.
  // https://www.postgresql.org/docs/current/server-shutdown.html
  process.kill(pid, 'SIGINT')
  const stopped = await Promise.race([exited.then(() => true), delay(stopTimeoutMs, false)])
  if (stopped || !isRunning(identity)) return
  process.kill(pid, 'SIGKILL')
  await exited
}

/**
 * Checks that the PostgreSQL of `DATABASE_URL` answers.
 *
 * @throws StartError with host, port and database, never with the password
 */
export async function checkDatabase(connectionString: string): Promise<void> {
  const url = URL.parse(connectionString)
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new StartError({
      message: 'DATABASE_URL is not the address of a PostgreSQL.',
      advice: 'Write it as postgres://user:password@host:5432/name, with special characters percent-encoded.',
    })
  }
  try {
    await withClient({ connectionString }, (client) => client.query('select 1'))
  } catch (error) {
    const where = `${url.hostname || 'localhost'}:${url.port || '5432'}, database "${url.pathname.slice(1)}"`
    const { password } = url
    const reason = [password, decodeURIComponent(password)]
      .filter((secret) => secret !== '')
      .reduce((text, secret) => text.replaceAll(secret, '…'), describeError(error))
    throw new StartError({
      message: `The PostgreSQL of DATABASE_URL (${where}) does not answer: ${reason}`,
      advice: 'Start it or correct DATABASE_URL. Without DATABASE_URL the product brings its own PostgreSQL.',
    })
  }
}
