import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { watchLogFile } from '../run/part-log.ts'
import { startOnFreePort } from '../run/ports.ts'
import { separateRoles, type DatabaseUrls } from './roles.ts'
import { checkDatabase, startPostgres, type PostgresOptions, type RunningPostgres } from './server.ts'
import type { Secrets } from '../secrets.ts'
import type { Settings } from '../settings.ts'
import { describeError } from '#lib/errors.ts'

const restartDelayMs = 500
const restartDelayMaxMs = 30_000

interface DatabaseWanted {
  settings: Settings
  secrets: Secrets
  logFile: string
}

/** The database of a running product: the owner's own, or the embedded one. */
export interface PostgresPart {
  /** Returns the addresses of the database once it answers. Throws a StartError when it does not. */
  start: (wanted: DatabaseWanted) => Promise<DatabaseUrls>
  /** Stops the embedded server; the owner's is not touched. */
  stop: () => Promise<void>
}

interface PostgresEvents {
  /** Gets a sentence for the terminal. */
  warn: (text: string) => void
  /** Gets a line for the log when the database is ready, ended or was stopped. */
  log: (text: string) => void
}

/** Holds the database of one run. An embedded server that ends is started again at the same address. */
export function openPostgres({ warn, log }: PostgresEvents): PostgresPart {
  let server: RunningPostgres | undefined
  let endLogWatch = () => {}
  const stopping = new AbortController()

  const watch = async (options: PostgresOptions): Promise<void> => {
    let delayMs = restartDelayMs
    for (;;) {
      await server?.exited
      if (stopping.signal.aborted) return
      log('ended')
      warn('PostgreSQL ended and is started again.')
      try {
        await delay(delayMs, undefined, { signal: stopping.signal })
        server = await startPostgres(options)
        delayMs = restartDelayMs
        log(describeReady(server))
        warn('PostgreSQL runs again.')
      } catch (error) {
        if (isAbort(error)) return
        delayMs = Math.min(delayMs * 2, restartDelayMaxMs)
        warn(describeError(error))
      }
    }
  }

  return {
    start: async (wanted) => {
      const { settings, secrets, logFile } = wanted
      if (settings.databaseUrl !== undefined) {
        await checkDatabase(settings.databaseUrl)
        log('ready: the PostgreSQL of DATABASE_URL')
        return { site: settings.databaseUrl, lake: settings.databaseUrl }
      }
      const options = optionsOf(wanted)
      const running = await startOnFreePort({ from: 5432 }, (port) => startPostgres({ ...options, port }))
      server = running
      log(describeReady(running))
      endLogWatch = watchLogFile({ file: logFile })
      void watch({ ...options, port: running.port })
      const passwords = { site: secrets.postgresSitePassword, lake: secrets.postgresLakePassword }
      return separateRoles({ superuserUrl: running.connectionString, passwords })
    },
    stop: async () => {
      stopping.abort()
      endLogWatch()
      if (!server) return
      await server.stop()
      log('stopped')
    },
  }
}

function optionsOf({ settings, secrets, logFile }: DatabaseWanted): Omit<PostgresOptions, 'port'> {
  return {
    dataDir: path.join(settings.dataDir, 'postgres'),
    password: secrets.postgresPassword,
    logFile,
  }
}

const describeReady = ({ port, reused }: RunningPostgres) =>
  `ready at 127.0.0.1:${port}${reused ? ', left running by an earlier start' : ''}`

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError'
