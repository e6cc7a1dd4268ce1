import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findProcess, listProcessesIn } from '../run/process-table.ts'
import { StartError } from '../start-error.ts'

const orphanTimeoutMs = 5_000

/**
 * The server that runs on a data folder, a real path; null when there is none. Its lock file proves nothing: after a
 * `kill -9` it stays, and its number may belong to another process, because of which PostgreSQL refuses to start. But
 * every process of PostgreSQL has the data folder as its working directory. So on Linux a lock file without such a process
 * is deleted.
 *
 * @throws StartError when processes of an earlier server do not end within 5 s
 */
export async function findRunningPostmaster(dataDir: string): Promise<{ pid: number; port: number } | null> {
  const lockFile = path.join(dataDir, 'postmaster.pid')
  const [pid, , , port] = (await readFile(lockFile, 'utf8').catch(() => '')).split('\n').map(Number)
  if (process.platform !== 'linux') {
    // Working directories are unknown here; PostgreSQL judges its lock file itself.
    return pid && port && findProcess(pid) ? { pid, port } : null
  }
  if (pid && port && listProcessesIn(dataDir).includes(pid)) return { pid, port }
  await endBackends(dataDir)
  await rm(lockFile, { force: true })
  return null
}

/** Waits until the backends of a killed postmaster have ended, as they do by themselves, before a new one starts. */
async function endBackends(dataDir: string): Promise<void> {
  const deadline = Date.now() + orphanTimeoutMs
  for (let left = listProcessesIn(dataDir); left.length > 0; left = listProcessesIn(dataDir)) {
    if (Date.now() > deadline) {
      throw new StartError({
        message: `Processes of an earlier PostgreSQL still work on ${dataDir}: ${left.join(', ')}`,
        advice: 'End them, then start again.',
      })
    }
    await delay(50)
  }
}
