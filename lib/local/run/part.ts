import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { messageOf, toJsonLine } from './log-line.ts'
import { openPartLog, type PartLog } from './part-log.ts'
import { StartError } from '../start-error.ts'

/** A program of the product: the lake, the web server, the worker, or one that does its work and ends. */
export interface PartOptions {
  name: string
  /** Absolute file of the program, and its arguments. */
  args: string[]
  cwd: string
  env: NodeJS.ProcessEnv
  dataDir: string
  /** Gets each line of the log, too: a JSON object with `level`, `time` and `msg`. */
  onLine?: ((jsonLine: string) => void) | undefined
}

/** The line that a server writes once it may be called. */
const readyLine = z.object({ ready: z.literal(true), part: z.string(), url: z.string().optional() })

export interface Part {
  pid: number
  log: PartLog
  /** The address it serves at, once it is ready. Rejects with a StartError when it ends before. */
  ready: Promise<string | undefined>
  /** Its exit code, or the signal that ended it. */
  exited: Promise<number | string>
}

/**
 * Starts a program, in a process group of its own: Ctrl-C at the terminal reaches the supervisor alone, which
 * stops everything in order.
 */
export function startPart(options: PartOptions): Part {
  const log = openPartLog({ dataDir: options.dataDir, part: options.name })
  const child = spawn(process.execPath, options.args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const exited = new Promise<number | string>((resolve) => {
    child.once('error', (error) => {
      log.write(`${error.message}\n`)
      resolve(error.message)
    })
    // `close` comes after the last output, which says why it ended.
    child.once('close', (code, signal) => resolve(signal ?? code ?? 0))
  })
  void exited.then(() => log.close())
  const ready = watchOutput({ child, log, options, exited })
  // Whoever does not wait for it, as after a restart, learns of a failure through `exited`.
  ready.catch(() => undefined)
  return { pid: child.pid ?? 0, log, ready, exited }
}

interface Watched {
  child: ChildProcess
  log: PartLog
  options: PartOptions
  exited: Promise<number | string>
}

function watchOutput({ child, log, options, exited }: Watched): Promise<string | undefined> {
  const { name: part, onLine } = options
  return new Promise((resolve, reject) => {
    const keep = (text: string, isError: boolean) => {
      if (text.trim() === '') return
      const line = toJsonLine(text, { part, now: new Date(), isError })
      log.write(`${line}\n`)
      onLine?.(line)
    }
    if (child.stderr) createInterface(child.stderr).on('line', (text) => keep(text, true))
    if (child.stdout) {
      createInterface(child.stdout).on('line', (text) => {
        const ready = parseReadyLine(text)
        if (ready) resolve(ready.url)
        else keep(text, false)
      })
    }
    void exited.then((result) => reject(describeExit({ name: part, result, log })))
  })
}

function parseReadyLine(line: string): z.infer<typeof readyLine> | null {
  if (!line.startsWith('{') || !line.includes('"ready"')) return null
  try {
    return readyLine.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

/** Why a program ended, in the words it wrote last. */
export function describeExit({
  name,
  result,
  log,
}: {
  name: string
  result: number | string
  log: PartLog
}): StartError {
  return new StartError({
    message: `${name} ended (${describeResult(result)}): ${messageOf(log.lastLine())}`,
    advice: `Its messages are in ${log.file}`,
  })
}

/** An exit code as `code 1`; a signal by its name. */
export function describeResult(result: number | string): string {
  return typeof result === 'number' ? `code ${result}` : result
}

/** Asks a program to stop and, when it takes longer than `graceMs`, ends it and all that it started. */
export async function stopPart({ part, graceMs }: { part: Part; graceMs: number }): Promise<void> {
  signal({ pid: part.pid, name: 'SIGTERM' })
  const stopped = await Promise.race([part.exited.then(() => true), delay(graceMs, false, { ref: false })])
  // Also after a good stop: what it started and forgot goes with it.
  signal({ pid: -part.pid, name: 'SIGKILL' })
  if (!stopped) await part.exited
}

function signal({ pid, name }: { pid: number; name: NodeJS.Signals }): void {
  try {
    if (pid !== 0) process.kill(pid, name)
  } catch {
    // It ended by itself in the meantime.
  }
}
