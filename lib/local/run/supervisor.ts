import { setTimeout as delay } from 'node:timers/promises'
import { describeExit, describeResult, startPart, stopPart, type Part, type PartOptions } from './part.ts'
import { formatSeconds } from '../progress.ts'

const firstDelayMs = 500
const delayMaxMs = 30_000
/** After a part has run this long, its next restart waits only `firstDelayMs`. */
const healthyMs = 60_000
const stopGraceMs = 3_800

export interface SupervisorEvents {
  /** With `ended` it keeps the record of processes: a later start ends what a killed supervisor left. */
  started: (child: { name: string; pid: number }) => void
  ended: (pid: number) => void
  /** Gets a sentence for the terminal when a part ended by itself, and when it runs again. */
  warn: (text: string) => void
  /** Gets a line for the log when a part is ready, ended or was stopped. */
  log: (part: string, text: string) => void
}

/** Starts the parts of the product and keeps them running. */
export class Supervisor {
  readonly #events: SupervisorEvents
  readonly #parts = new Set<Part>()
  readonly #stopping = new AbortController()

  constructor(events: SupervisorEvents) {
    this.#events = events
  }

  /**
   * Starts a part and returns its address, if it has one, once it is ready. From then on the part is started again
   * whenever it ends. Throws a StartError when it ends before it is ready.
   */
  async keep(options: PartOptions): Promise<string | undefined> {
    const part = this.#start(options)
    const url = await part.ready
    void this.#restartForEver(options, part)
    return url
  }

  /** Runs a program to its end. Throws a StartError unless it exits with 0. `stop` ends it, too. */
  async run(options: PartOptions): Promise<void> {
    const part = this.#start(options)
    const result = await part.exited
    if (result !== 0) throw describeExit({ name: options.name, result, log: part.log })
  }

  /** Stops every part: after 3.8 s by SIGKILL. Nothing is started any more. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await Promise.all([...this.#parts].map((part) => stopPart({ part, graceMs: stopGraceMs })))
  }

  #start(options: PartOptions): Part {
    this.#stopping.signal.throwIfAborted()
    const part = startPart(options)
    this.#parts.add(part)
    this.#events.started({ name: options.name, pid: part.pid })
    const log = (text: string) => this.#events.log(options.name, text)
    part.ready.then(
      (url) => log(url === undefined ? 'ready' : `ready at ${url}`),
      () => undefined,
    )
    void part.exited.then((result) => {
      this.#parts.delete(part)
      this.#events.ended(part.pid)
      log(`${this.#stopping.signal.aborted ? 'stopped' : 'ended'} (${describeResult(result)})`)
    })
    return part
  }

  async #restartForEver(options: PartOptions, first: Part): Promise<void> {
    const { signal } = this.#stopping
    let [part, delayMs] = [first, firstDelayMs]
    for (;;) {
      const startedAt = performance.now()
      const result = await part.exited
      if (signal.aborted) return
      if (performance.now() - startedAt > healthyMs) delayMs = firstDelayMs
      const when = formatSeconds(delayMs)
      this.#events.warn(
        `${options.name} ended (${describeResult(result)}); it is started again in ${when}. See ${part.log.file}`,
      )
      try {
        await delay(delayMs, undefined, { signal })
      } catch {
        // The supervisor was stopped.
        return
      }
      delayMs = Math.min(delayMs * 2, delayMaxMs)
      part = this.#start(options)
      part.ready.then(
        () => this.#events.warn(`${options.name} runs again.`),
        () => undefined,
      )
    }
  }
}
