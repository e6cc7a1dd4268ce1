import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { withClient } from '#lib/with-client.ts'
import { findRunningConnection, isWrongPassword } from '../postgres/server.ts'
import type { Reporter } from '../progress.ts'
import { ensureSecrets } from '../secrets.ts'
import type { Secrets } from '../secrets.ts'
import type { Settings } from '../settings.ts'
import { StartError } from '../start-error.ts'
import { findFreePort } from './ports.ts'
import { takeRun, type RunRecord } from './run-record.ts'
import { ensureDataDir, startStore } from './stack.ts'

export interface OpenData {
  /** The variables of the product's parts, such as `DATABASE_URL` with the site's role, `LAKE_URL` and the lake's tokens. */
  environment: NodeJS.ProcessEnv
  /** Stops the parts that were started for the command. */
  close: () => Promise<void>
}

export interface DataWanted {
  root: string
  source: NodeJS.ProcessEnv
  settings: Settings
  reporter: Reporter
  /** The command's name for `run.json`. */
  mode: string
  /** Gets the function that stops the parts, as soon as one is being started. */
  onStarting: (stop: () => Promise<void>) => void
}

/**
 * Opens the database and the embedded lake of a data folder for a command. It uses those of a running product; without
 * one it starts both until `close`.
 *
 * @throws StartError when a part does not start, another command works on the data, or the running product is still
 * starting, does not answer, or is older than this command
 */
export async function openData(wanted: DataWanted): Promise<OpenData> {
  const { settings, mode } = wanted
  await ensureDataDir(settings.dataDir)
  const run = await takeRun({ dataDir: settings.dataDir, mode })
  if (!('release' in run)) return openRunning(wanted, run)
  const starting = startStore({
    ...wanted,
    mode: 'production',
    port: settings.port ?? (await findFreePort({ from: 3000 })),
    events: { started: run.addChild, ended: run.removeChild },
  })
  const close = async () => {
    await starting.stop()
    run.release()
  }
  wanted.onStarting(close)
  try {
    const { environment } = await starting.started
    return { environment, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function openRunning({ settings, source }: DataWanted, run: RunRecord): Promise<OpenData> {
  if (run.url === null) {
    throw new StartError({
      message: 'The product is still starting, or another command works on its data.',
      advice: 'Wait until the start has printed its addresses or the command has ended, then try again.',
    })
  }
  const secrets = await ensureSecrets(settings.dataDir)
  const environment = {
    ...source,
    LAKE_URL: `${run.url}/lake`,
    SANITY_API_READ_TOKEN: secrets.lakeReadToken,
    SANITY_API_WRITE_TOKEN: secrets.lakeWriteToken,
    DATABASE_URL: settings.databaseUrl ?? (await connectionOf({ settings, secrets, run })),
  }
  return { environment, close: () => Promise.resolve() }
}

interface Running {
  settings: Settings
  secrets: Secrets
  run: RunRecord
}

async function connectionOf({ settings, secrets, run }: Running): Promise<string> {
  const dataDir = await realpath(path.join(settings.dataDir, 'postgres')).catch((cause: unknown) => {
    throw (cause as NodeJS.ErrnoException).code === 'ENOENT' ? otherDatabase(cause) : cause
  })
  const connection = await findRunningConnection({
    dataDir,
    role: 'site',
    password: secrets.postgresSitePassword,
  })
  if (!connection) {
    throw new StartError({
      message: 'The product runs, but its database does not answer.',
      advice: 'Wait a moment and try again; what PostgreSQL says is in logs/postgres.log of the data folder.',
    })
  }
  await withClient({ connectionString: connection }, (client) => client.query('select 1')).catch(
    (error: unknown) => {
      throw isWrongPassword(error) ? olderProduct({ run, cause: error }) : error
    },
  )
  return connection
}

function otherDatabase(cause: unknown): StartError {
  return new StartError({
    message: 'The product runs on a database of its own, which this command does not know.',
    advice: 'Set DATABASE_URL for this command, too, or write it into the file .env.',
    cause,
  })
}

/** A start gives the role its password, so a product that runs with another was started by an older version. */
function olderProduct({ run, cause }: { run: RunRecord; cause: unknown }): StartError {
  return new StartError({
    message: `The product that runs (process ${run.supervisor.pid}, since ${run.since}) was started by an older version: its database does not accept this version's role "site".`,
    advice: `Stop it with Ctrl-C where it was started, or with: kill ${run.supervisor.pid}. Start it again with npm start, then repeat this command.`,
    cause,
  })
}
