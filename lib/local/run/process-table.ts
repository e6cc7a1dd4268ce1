import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** A process, distinguishable from a later one with the same id. */
export interface ProcessIdentity {
  pid: number
  /** Start time in the system's own unit; only equality means something. */
  startedAt: string
}

/**
 * The identity of the running process with an id; null when there is none. A zombie does not count: a container whose
 * first process does not reap keeps it for ever.
 */
export function findProcess(pid: number): ProcessIdentity | null {
  if (!Number.isInteger(pid) || pid <= 0) return null
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name, in parentheses, may contain anything; the fields after the last parenthesis are plain (proc(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, startTime] = [fields[0], fields[19]]
    return state === 'Z' || state === 'X' || startTime === undefined ? null : { pid, startedAt: startTime }
  } catch {
    return process.platform === 'linux' ? null : findProcessWithPs(pid)
  }
}

function findProcessWithPs(pid: number): ProcessIdentity | null {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
    const [state = '', ...start] = line.split(/\s+/)
    return line === '' || state.startsWith('Z') ? null : { pid, startedAt: start.join(' ') }
  } catch {
    return null
  }
}

/** True while this process runs; false when its id belongs to another one. */
export function isRunning(identity: ProcessIdentity): boolean {
  return findProcess(identity.pid)?.startedAt === identity.startedAt
}

/** Ids of the processes whose working directory is `directory`, a real path; empty on systems other than Linux. */
export function listProcessesIn(directory: string): number[] {
  if (process.platform !== 'linux') return []
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === directory
    } catch {
      return false
    }
  })
}
