import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { messageOf, toJsonLine } from './log-line.ts'
import { openPartLog, type PartLog } from './part-log.ts'
import { StartError } from '../start-error.ts'

/** A program of the product: the lake, the web server or the worker, or one that ends, such as the seed. */
export interface PartOptions {
  name: string
  /** Arguments of Node: the program's absolute file, and its own arguments. */
  args: string[]
  cwd: string
  env: NodeJS.ProcessEnv
  dataDir: string
  /** Gets each line that the part logs: a JSON object with `level`, `time` and `msg`. */
  onLine?: ((jsonLine: string) => void) | undefined
}

/** The line on standard output with which a part says that it is ready. */
const readyLine = z.object({ ready: z.literal(true), part: z.string(), url: z.string().optional() })

export interface Part {
  pid: number
  log: PartLog
  /** Resolves with the part's address, if it has one, once it is ready. Rejects with a StartError when it ends before. */
  ready: Promise<string | undefined>
  /** Resolves with the exit code, the signal that ended it, or the reason why it did not start. */
  exited: Promise<number | string>
}

/**
 * Starts a program in a process group of its own: Ctrl-C does not reach it, so that the supervisor stops all parts in
 * order.
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
    // `close` comes after the last output, which has the reason of the end.
    child.once('close', (code, signal) => resolve(signal ?? code ?? 0))
  })
  void exited.then(() => log.close())
  const ready = watchOutput({ child, log, options, exited })
  // Nobody may be waiting for `ready`, as after a restart; `exited` reports the failure, too.
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

/** The error for a program that ended; its message has the program's last line. */
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

/** Stops a program by SIGTERM, after `graceMs` by SIGKILL. What is left of its process group is killed in any case. */
export async function stopPart({ part, graceMs }: { part: Part; graceMs: number }): Promise<void> {
  signal({ pid: part.pid, name: 'SIGTERM' })
  const stopped = await Promise.race([part.exited.then(() => true), delay(graceMs, false, { ref: false })])
  // After a clean stop, too: the program may have left processes of its own.
  signal({ pid: -part.pid, name: 'SIGKILL' })
  if (!stopped) await part.exited
}

function signal({ pid, name }: { pid: number; name: NodeJS.Signals }): void {
  try {
    if (pid !== 0) process.kill(pid, name)
  } catch {
    // The process has ended meanwhile.
  }
}
