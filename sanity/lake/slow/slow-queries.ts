import { Helper, HelperEndedError } from '../apart/helper.ts'
import { QueryTimeoutError } from '../engine/guard-query.ts'
import { QueryParseError } from '../engine/parse-query.ts'
import { QueryRunError } from '../engine/run-query.ts'
import { httpFault } from '../wire/errors.ts'
import type { Answer, Job, SlowQuery, WrittenAnswer } from './job.ts'

const timeMaxMs = 5_000
/** Time for starting and loading the copy. After it, the process hangs in code that does not tick. */
const graceMs = 5_000
const memoryMaxMb = 384
const knownCountMax = 200
/** Its copy of the documents is freed after so long without a query. */
const idleMs = 60_000

interface Lane {
  helper: Helper
  waitingCount: number
  waitingCountMax: number
}

/**
 * Runs slow and possibly slow queries one by one in processes with limits of time and memory, so that the lake itself
 * goes on. Anonymous callers have a process of their own.
 */
export class SlowQueries {
  readonly #lanes: { anonymous: Lane; known: Lane }
  readonly #known = new Set<string>()

  constructor(connectionString: string) {
    const module = new URL('query-process.ts', import.meta.url)
    const open = (waitingCountMax: number) => ({
      helper: new Helper({ module, data: connectionString, memoryMaxMb, idleMs }),
      waitingCount: 0,
      waitingCountMax,
    })
    this.#lanes = { anonymous: open(4), known: open(20) }
  }

  /** Whether the query ran here before: trying it in the lake first would only hold others up. */
  isKnown(query: string): boolean {
    return this.#known.has(query)
  }

  /** @throws QueryTimeoutError, QueryParseError, QueryRunError, LakeError 503 */
  async run(query: SlowQuery): Promise<WrittenAnswer> {
    const lane = query.view.isPublicOnly ? this.#lanes.anonymous : this.#lanes.known
    if (lane.waitingCount >= lane.waitingCountMax)
      throw httpFault(503, 'Too many slow queries are waiting; try again')
    this.#remember(query.query)
    lane.waitingCount += 1
    const job: Job = { ...query, timeMaxMs }
    try {
      return resultOf(await lane.helper.ask<Answer>({ job, timeMaxMs: timeMaxMs + graceMs }))
    } catch (error) {
      throw error instanceof HelperEndedError ? new QueryTimeoutError() : error
    } finally {
      lane.waitingCount -= 1
    }
  }

  close() {
    for (const { helper } of Object.values(this.#lanes)) helper.close()
  }

  #remember(query: string) {
    if (this.#known.size >= knownCountMax) this.#known.delete(this.#known.values().next().value ?? '')
    this.#known.add(query)
  }
}

function resultOf(answer: Answer): WrittenAnswer {
  switch (answer.kind) {
    case 'result':
      return answer.answer
    case 'timeout':
      throw new QueryTimeoutError()
    case 'malformed':
      throw new QueryParseError(answer.fault)
    case 'refusal':
      throw new QueryRunError(answer.message)
    case 'fault':
      throw Object.assign(new Error(answer.message), answer.code === undefined ? {} : { code: answer.code })
  }
}
