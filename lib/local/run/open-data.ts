import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { findRunningConnection } from '../postgres/server.ts'
import type { Reporter } from '../progress.ts'
import { ensureSecrets } from '../secrets.ts'
import type { Secrets } from '../secrets.ts'
import type { Settings } from '../settings.ts'
import { StartError } from '../start-error.ts'
import { findFreePort } from './ports.ts'
import { takeRun } from './run-record.ts'
import { ensureDataDir, startStore } from './stack.ts'

export interface OpenData {
  /** What a part of the product runs with: among others `DATABASE_URL`, `LAKE_URL` and the lake's tokens. */
  environment: NodeJS.ProcessEnv
  /** Stops what was started for the command. */
  close: () => Promise<void>
}

export interface DataWanted {
  root: string
  source: NodeJS.ProcessEnv
  settings: Settings
  reporter: Reporter
  /** The command's name, for the record of who works on the data. */
  mode: string
  /** Gets the way to stop what is being started, as soon as something is. */
  onStarting: (stop: () => Promise<void>) => void
}

/**
 * The database and the embedded lake of a data folder, for a command: those of the product that runs on it, or started
 * for as long as the command needs them.
 *
 * @throws StartError
 */
export async function openData(wanted: DataWanted): Promise<OpenData> {
  const { settings, mode } = wanted
  await ensureDataDir(settings.dataDir)
  const run = await takeRun({ dataDir: settings.dataDir, mode })
  if (!('release' in run)) return openRunning({ ...wanted, url: run.url })
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

interface Running extends DataWanted {
  /** Null while it starts. */
  url: string | null
}

async function openRunning({ settings, source, url }: Running): Promise<OpenData> {
  if (url === null) {
    throw new StartError({
      message: 'The product is just starting, or another command works on its data.',
      advice: 'Wait until it says where it runs, then try again.',
    })
  }
  const secrets = await ensureSecrets(settings.dataDir)
  const environment = {
    ...source,
    LAKE_URL: `${url}/lake`,
    SANITY_API_READ_TOKEN: secrets.lakeReadToken,
    SANITY_API_WRITE_TOKEN: secrets.lakeWriteToken,
    DATABASE_URL: settings.databaseUrl ?? (await connectionOf({ settings, secrets })),
  }
  return { environment, close: () => Promise.resolve() }
}

async function connectionOf({
  settings,
  secrets,
}: {
  settings: Settings
  secrets: Secrets
}): Promise<string> {
  const dataDir = await realpath(path.join(settings.dataDir, 'postgres'))
  const connection = await findRunningConnection({
    dataDir,
    role: 'site',
    password: secrets.postgresSitePassword,
  })
  if (connection) return connection
  throw new StartError({
    message: 'The product runs, but its database does not answer.',
    advice: 'Wait a moment and try again; what PostgreSQL says is in logs/postgres.log of the data folder.',
  })
}
