import { setTimeout as delay } from 'node:timers/promises'
import { describeExit, startPart, stopPart, type Part, type PartOptions } from './part.ts'
import { formatSeconds } from './progress.ts'

const firstDelayMs = 500
const delayMaxMs = 30_000
/** After running this long, a part's next end counts as its first. */
const healthyMs = 60_000
const stopGraceMs = 3_800

/** Told of what starts and ends, so that a later start can find what this one left behind. */
export interface SupervisorEvents {
  started: (child: { name: string; pid: number }) => void
  ended: (pid: number) => void
  warn: (text: string) => void
}

export interface Supervisor {
  /** Starts a part, returns its address once it is ready, and from then on starts it again whenever it ends. */
  keep: (options: PartOptions) => Promise<string | undefined>
  /** Runs a program to its end; a stop ends it too. Throws a StartError when it does not end well. */
  run: (options: PartOptions) => Promise<void>
  /** Stops every part, within 4 s. */
  stop: () => Promise<void>
}

/** Starts the parts of the product and keeps them running. */
export function createSupervisor(events: SupervisorEvents): Supervisor {
  const parts = new Set<Part>()
  const stopping = new AbortController()

  const start = (options: PartOptions): Part => {
    if (stopping.signal.aborted) throw new Error('stopping')
    const part = startPart(options)
    parts.add(part)
    events.started({ name: options.name, pid: part.pid })
    void part.exited.then(() => {
      parts.delete(part)
      events.ended(part.pid)
    })
    return part
  }

  const restartForEver = async (options: PartOptions, first: Part): Promise<void> => {
    let [part, delayMs] = [first, firstDelayMs]
    for (;;) {
      const startedAt = performance.now()
      const result = await part.exited
      if (stopping.signal.aborted) return
      if (performance.now() - startedAt > healthyMs) delayMs = firstDelayMs
      events.warn(
        `${options.name} ended (${result}); it is started again in ${formatSeconds(delayMs)}. ${part.log.file}`,
      )
      await delay(delayMs, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
      delayMs = Math.min(delayMs * 2, delayMaxMs)
      part = start(options)
      part.ready.then(
        () => events.warn(`${options.name} runs again.`),
        () => undefined,
      )
    }
  }

  return {
    keep: async (options) => {
      const part = start(options)
      const url = await part.ready
      void restartForEver(options, part)
      return url
    },
    run: async (options) => {
      const part = start(options)
      const result = await part.exited
      if (result !== 0) throw describeExit({ name: options.name, result, log: part.log })
    },
    stop: async () => {
      stopping.abort()
      await Promise.all([...parts].map((part) => stopPart({ part, graceMs: stopGraceMs })))
    },
  }
}
