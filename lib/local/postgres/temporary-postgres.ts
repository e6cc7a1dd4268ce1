import { rmSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { findAnyPort } from '../run/ports.ts'
import { startPostgres, type RunningPostgres } from './server.ts'

/** Settings for data of a check or a test run: nothing waits for the disk. */
export const hastySettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

export interface TemporaryPostgres {
  connectionString: string
  /** Stops the server and removes its data. */
  stop: () => Promise<void>
}

/** Starts an empty PostgreSQL in a new folder on a free port. Throws a StartError as `startPostgres` does. */
export async function startTemporaryPostgres(): Promise<TemporaryPostgres> {
  const folder = await makeTemporaryFolder()
  let postgres: RunningPostgres | undefined
  // An interrupted test run skips its teardown, but not this.
  const discard = () => {
    if (postgres) kill(postgres.pid)
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
  process.once('exit', discard)
  const stop = async () => {
    await postgres?.stop()
    await rm(folder, { recursive: true, force: true })
    process.off('exit', discard)
  }
  try {
    postgres = await startPostgres({
      dataDir: path.join(folder, 'postgres'),
      password: crypto.randomUUID(),
      port: await findAnyPort(),
      logFile: path.join(folder, 'postgres.log'),
      settings: [...hastySettings, 'max_connections=300'],
    })
    return { connectionString: postgres.connectionString, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Kills the postmaster; its other processes then end by themselves. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended before.
  }
}

/** Makes a folder that other users may pass through, since root's PostgreSQL runs as another user. */
export async function makeTemporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'industrially-organized-'))
  await chmod(folder, 0o711)
  return folder
}
