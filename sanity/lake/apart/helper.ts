import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import os from 'node:os'

/** The helper was killed or died before it answered. */
export class HelperEndedError extends Error {
  readonly isLate: boolean

  constructor({ isLate }: { isLate: boolean }) {
    super(isLate ? 'The work took too long and was stopped' : 'The work was broken off')
    this.isLate = isLate
  }
}

export interface HelperDeps {
  /** A module that calls `serveHelper`. */
  module: URL
  /** Given to the module when it starts. */
  data?: unknown
  /** Limit of its heap; a process that exceeds it dies alone. */
  memoryMaxMb: number
  /** The process ends after so long without a job. */
  idleMs: number
}

interface AskedJob {
  job: unknown
  /** Wall-clock time. */
  timeMaxMs: number
  /** Stops the job when aborted. */
  signal?: AbortSignal
}

/** A niceness: the lake itself answers first. */
const priority = 10

/**
 * Runs jobs in a child process, one at a time. A job that takes too long is killed with its process: nothing else
 * stops a loop in native code or a full heap. The process starts at the first job, without the lake's environment.
 */
export class Helper {
  readonly #deps: HelperDeps
  #process: ChildProcess | undefined
  #idleTimer: NodeJS.Timeout | undefined
  #queue: Promise<unknown> = Promise.resolve()

  constructor(deps: HelperDeps) {
    this.#deps = deps
  }

  /** @throws HelperEndedError also when the signal is aborted */
  ask<Reply>(asked: AskedJob): Promise<Reply> {
    const turn = this.#queue.then(() => this.#ask(asked))
    this.#queue = turn.catch(() => undefined)
    return turn as Promise<Reply>
  }

  close() {
    clearTimeout(this.#idleTimer)
    this.#process?.kill('SIGKILL')
    this.#process = undefined
  }

  #ask({ job, timeMaxMs, signal }: AskedJob): Promise<unknown> {
    if (signal?.aborted) return Promise.reject(new HelperEndedError({ isLate: false }))
    clearTimeout(this.#idleTimer)
    const helper = this.#open()
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', fail)
        helper.off('message', answer).off('exit', fail)
        this.#idleTimer = setTimeout(() => this.close(), this.#deps.idleMs).unref()
      }
      const answer = (reply: unknown) => {
        settle()
        resolve(reply)
      }
      const end = (isLate: boolean) => {
        settle()
        if (this.#process === helper) this.close()
        reject(new HelperEndedError({ isLate }))
      }
      const fail = () => end(false)
      const timer = setTimeout(() => end(true), timeMaxMs)
      signal?.addEventListener('abort', fail)
      helper.on('message', answer).on('exit', fail)
      // A failed `send` is noticed by the exit.
      helper.send(job as object, () => undefined)
    })
  }

  #open(): ChildProcess {
    if (this.#process) return this.#process
    const { module, data, memoryMaxMb } = this.#deps
    const helper = fork(module, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [`--max-old-space-size=${String(memoryMaxMb)}`],
      env: { NODE_ENV: 'production' },
    })
    helper.on('exit', () => {
      if (this.#process === helper) this.#process = undefined
    })
    // It failed to start or is gone: `exit` rejects the waiting job.
    helper.on('error', () => helper.emit('exit'))
    helper.send({ data }, () => undefined)
    helper.unref()
    helper.channel?.unref()
    yieldTo(helper)
    this.#process = helper
    return helper
  }
}

function yieldTo({ pid }: ChildProcess) {
  try {
    if (pid !== undefined) os.setPriority(pid, priority)
  } catch {
    // Not every system has priorities, and the process may be gone already.
  }
}
