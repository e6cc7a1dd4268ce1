import { Worker } from 'node:worker_threads'
import { QueryTimeoutError } from '../engine/guard-query.ts'
import { QueryRunError } from '../engine/run-query.ts'
import { httpFault } from '../wire/errors.ts'
import type { QueryAnswer } from '../engine/run-asked.ts'
import type { Answer, Job, SlowQuery } from './job.ts'

const timeMaxMs = 5_000
/** Loading its copy and starting take time, too; past that the thread hangs in something that does not count ticks. */
const graceMs = 5_000
const waitingCountMax = 20
/** A query that fills the memory ends its thread and nothing else. */
const resourceLimits = { maxOldGenerationSizeMb: 384 }
const knownCountMax = 200
/** Its copy of the documents is given back when nobody asked for so long. */
const idleMs = 60_000

/**
 * Runs queries that need longer than others should wait, one after the other in a thread of their own. They have a
 * limit of time and memory there; whatever they do, the lake goes on.
 */
export class SlowQueries {
  readonly #connectionString: string
  readonly #known = new Set<string>()
  #thread: Worker | undefined
  #idleTimer: NodeJS.Timeout | undefined
  #queue: Promise<unknown> = Promise.resolve()
  #waitingCount = 0
  #nextId = 1

  constructor(connectionString: string) {
    this.#connectionString = connectionString
  }

  /** Whether the query was too slow before, so that trying it elsewhere first would only hold others up. */
  isKnown(query: string): boolean {
    return this.#known.has(query)
  }

  /** @throws QueryTimeoutError, QueryRunError, LakeError 503 */
  async run(query: SlowQuery): Promise<QueryAnswer> {
    if (this.#waitingCount >= waitingCountMax)
      throw httpFault(503, 'Too many slow queries are waiting; try again')
    this.#remember(query.query)
    this.#waitingCount += 1
    const turn = this.#queue.then(() => this.#answer(query))
    this.#queue = turn.catch(() => undefined)
    return turn.finally(() => (this.#waitingCount -= 1))
  }

  async close(): Promise<void> {
    clearTimeout(this.#idleTimer)
    await this.#thread?.terminate()
    this.#thread = undefined
  }

  #remember(query: string) {
    if (this.#known.size >= knownCountMax) this.#known.delete(this.#known.values().next().value ?? '')
    this.#known.add(query)
  }

  async #answer(query: SlowQuery): Promise<QueryAnswer> {
    clearTimeout(this.#idleTimer)
    const job: Job = { ...query, id: this.#nextId, timeMaxMs }
    this.#nextId += 1
    const reply = await this.#ask(job)
    this.#idleTimer = setTimeout(() => void this.close(), idleMs).unref()
    return resultOf(reply)
  }

  #ask(job: Job): Promise<Answer> {
    const thread = this.#openThread()
    return new Promise((resolve) => {
      const settle = (answer: Answer) => {
        clearTimeout(timer)
        thread.off('message', settle).off('error', fail).off('exit', fail)
        resolve(answer)
      }
      const fail = () => {
        this.#thread = undefined
        void thread.terminate()
        settle({ id: job.id, kind: 'timeout' })
      }
      const timer = setTimeout(fail, timeMaxMs + graceMs)
      thread.on('message', settle).on('error', fail).on('exit', fail)
      thread.postMessage(job)
    })
  }

  #openThread(): Worker {
    if (this.#thread) return this.#thread
    const thread = new Worker(new URL('thread.ts', import.meta.url), {
      workerData: { connectionString: this.#connectionString },
      resourceLimits,
      // Flags of the main thread, as a debugger's, are not meant for this one.
      execArgv: [],
    })
    // Out of memory comes as an event, also when nobody waits for an answer any more.
    thread.on('error', () => {
      if (this.#thread === thread) this.#thread = undefined
    })
    thread.unref()
    this.#thread = thread
    return thread
  }
}

function resultOf(answer: Answer): QueryAnswer {
  switch (answer.kind) {
    case 'result':
      return answer.answer
    case 'timeout':
      throw new QueryTimeoutError()
    case 'refusal':
      throw new QueryRunError(answer.message)
    case 'fault':
      throw Object.assign(new Error(answer.message), answer.code === undefined ? {} : { code: answer.code })
  }
}
