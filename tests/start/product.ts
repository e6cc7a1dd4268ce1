import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import path from 'node:path'
import { removeCluster } from '#lib/local/postgres/cluster.ts'
import { findProcess, isRunning } from '#lib/local/run/process-table.ts'
import { makeTemporaryFolder } from '#lib/local/postgres/temporary-postgres.ts'

const repository = path.resolve(import.meta.dirname, '../..')

/** A copy of the repository like a fresh clone, in a closed home and a path with a space. */
export interface Copy {
  folder: string
  /** The folder above it, which only its owner may enter. */
  home: string
  remove: () => Promise<void>
}

/** Copies all files except ignored ones, so that a change is tested before it is committed. */
export async function makeCopy(): Promise<Copy> {
  const parent = await makeTemporaryFolder()
  // Like a closed home, such as root's.
  const home = path.join(parent, 'home')
  mkdirSync(home, { mode: 0o700 })
  const folder = path.join(home, 'a fresh clone')
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: repository,
    encoding: 'utf8',
  })
  for (const file of new Set(list.split('\0').filter((name) => name !== ''))) {
    const target = path.join(folder, file)
    mkdirSync(path.dirname(target), { recursive: true })
    cpSync(path.join(repository, file), target, { errorOnExist: false, force: true })
  }
  bringPackages(folder)
  const remove = async () => {
    await removeCluster(path.join(folder, '.data/postgres'))
    rmSync(parent, { recursive: true, force: true })
  }
  return { folder, home, remove }
}

/**
 * Copies the packages installed here. If they differ from the lock file, the copy's `npm start` installs its own. An empty
 * clone installs them wherever the tests begin in one, as `.ci/run` does.
 */
function bringPackages(folder: string): void {
  const packages = path.join(repository, 'node_modules')
  execFileSync('cp', ['-a', packages, path.join(folder, 'node_modules')])
}

export interface Command {
  /** Its output so far. */
  output: () => string
  exitCode: Promise<number | null>
  /** Resolves once the output matches; rejects when the process ends before. */
  says: (pattern: RegExp) => Promise<void>
  /** npm's process id. */
  pid: number
  /** Like Ctrl-C at its terminal: signals npm's process group. */
  interrupt: () => void
}

interface CommandOptions {
  folder: string
  /** Arguments of npm, such as `start` or `run reset -- --yes`. */
  args: string[]
  env?: Record<string, string>
  user?: { uid: number; gid: number }
}

/** Runs npm in a copy, with an environment without settings. */
export function runNpm({ folder, args, env = {}, user }: CommandOptions): Command {
  const child = spawn('npm', args, {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...plainEnvironment(), ...env } as NodeJS.ProcessEnv,
    ...user,
  })
  let output = ''
  const listeners = new Set<() => void>()
  const note = (chunk: Buffer) => {
    output += chunk.toString()
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', note)
  child.stderr.on('data', note)
  const exitCode = new Promise<number | null>((resolve) => child.once('close', resolve))
  const says = (pattern: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const check = () => {
        if (pattern.test(output)) resolve()
      }
      listeners.add(check)
      check()
      void exitCode.then((code) =>
        reject(new Error(`It ended with ${code} and never said ${pattern.source}:\n${output}`)),
      )
    })
  return {
    pid: child.pid ?? 0,
    output: () => output,
    exitCode,
    says,
    interrupt: () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT')
    },
  }
}

function plainEnvironment(): Record<string, string | undefined> {
  const { HOME, TMPDIR, LANG } = process.env
  // Without this repository's packages, which npm has put first: a fresh machine has none.
  const PATH = process.env['PATH']?.split(path.delimiter).filter((entry) => !entry.includes('node_modules'))
  return { HOME, TMPDIR, LANG, PATH: PATH?.join(path.delimiter), npm_config_prefer_offline: 'true' }
}

/** Ids of all processes of a copy: those whose working directory is in its folder or its database's. */
export function listProcessesOf({ folder }: Copy): number[] {
  const homes = [folder, ...postgresFolders(folder)]
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const directory = readlinkSync(`/proc/${pid}/cwd`)
        return homes.some((home) => directory === home || directory.startsWith(`${home}${path.sep}`))
      } catch {
        return false
      }
    })
}

/** The real folder of the database, since root in a closed home has it elsewhere. */
function postgresFolders(folder: string): string[] {
  try {
    return [realpathSync(path.join(folder, '.data/postgres'))]
  } catch {
    return []
  }
}

/** Kills all processes by `kill -9` at once, and waits for their end. */
export async function killAll(pids: number[]): Promise<void> {
  const processes = pids.flatMap((pid) => findProcess(pid) ?? [])
  for (const { pid } of processes) endNow(pid)
  while (processes.some(isRunning)) await new Promise((resolve) => setImmediate(resolve))
}

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    // A process of the database may already have ended after the others.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

export interface RunFile {
  url: string | null
  supervisor: { pid: number }
  children: { name: string; pid: number }[]
}

/** The record of the running product. */
export function readRunFile(folder: string): RunFile {
  return JSON.parse(readFileSync(path.join(folder, '.data/run.json'), 'utf8')) as RunFile
}

/**
 * Occupies ports until the returned function is called. Another program, such as a running `npm start`, may have a port
 * already; that is as good.
 */
export async function occupyPorts(ports: number[]): Promise<() => Promise<void>> {
  const servers = await Promise.all(ports.map(occupy))
  return async () => {
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  }
}

function occupy(port: number): Promise<Server> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(server) : reject(error),
    )
    server.listen({ port, host: '127.0.0.1' }, () => resolve(server))
  })
}
