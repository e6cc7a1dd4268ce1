import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findProcess, listProcessesIn } from '../run/process-table.ts'
import { StartError } from '../start-error.ts'

const orphanTimeoutMs = 5_000

/**
 * The server that runs on a data folder, left by a supervisor that was killed; null when none does. Its lock file
 * alone proves nothing: after a `kill -9` it stays, and its number may by now be another process's or a zombie's,
 * at which PostgreSQL would refuse to start. Every process of PostgreSQL works in its data folder, which does.
 */
export async function findRunningPostmaster(dataDir: string): Promise<{ pid: number; port: number } | null> {
  const lockFile = path.join(dataDir, 'postmaster.pid')
  const [pid, , , port] = (await readFile(lockFile, 'utf8').catch(() => '')).split('\n').map(Number)
  if (process.platform !== 'linux') {
    // PostgreSQL judges its lock file itself there.
    return pid && port && findProcess(pid) ? { pid, port } : null
  }
  if (pid && port && listProcessesIn(dataDir).includes(pid)) return { pid, port }
  await endBackends(dataDir)
  await rm(lockFile, { force: true })
  return null
}

/** Backends end by themselves when their postmaster is gone; a new one must not start before. */
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
