import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** A process that can be told from a later one with the same, recycled id. */
export interface ProcessIdentity {
  pid: number
  /** When it started, in a unit of the system's own; only ever compared for equality. */
  startedAt: string
}

/**
 * What the system knows of a process now, or null where none runs. A zombie does not run: in a container whose
 * first process reaps nobody it would stay for ever.
 */
export function findProcess(pid: number): ProcessIdentity | null {
  if (!Number.isInteger(pid) || pid <= 0) return null
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name, in parentheses, may hold anything; what follows the last one is plain (proc(5)).
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

/** True while this very process runs, and not merely one with its number. */
export function isRunning(identity: ProcessIdentity): boolean {
  return findProcess(identity.pid)?.startedAt === identity.startedAt
}

/** Ids of the running processes whose working directory is `directory` (a real path); empty where unknown. */
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
