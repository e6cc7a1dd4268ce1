import type { Clock } from '#lib/time.ts'
import { Helper, HelperEndedError } from '../apart/helper.ts'
import { httpFault } from '../wire/errors.ts'
import type { PictureJob, PictureReply, PictureTask } from './picture-job.ts'
import { PictureQueue } from './picture-queue.ts'
import type { PictureCaller, QueueLimits } from './picture-queue.ts'
import type { ImageFacts } from './read-image.ts'
import type { Rendering } from './render-image.ts'

export interface PictureLimits extends QueueLimits {
  /** Processor time for one picture. */
  workMaxMs: number
}

const defaultLimits: PictureLimits = {
  // Each encoding takes a core.
  runningCountMax: 2,
  waitingCountMax: 200,
  // A page has about twenty pictures.
  callerWaitingCountMax: 40,
  abandonedMaxMs: 1_000,
  // The largest AVIF takes a fifth of this.
  workMaxMs: 20_000,
}
/** A process that works neither ends by its processor time: its place is freed after so long. */
const hangMaxMs = 300_000
const memoryMaxMb = 512
const idleMs = 60_000
const refusedMs = 600_000
const refusedCountMax = 1_000

const tooSlow = () => httpFault(400, 'The picture takes too long to be made')

interface AskedPicture {
  /** The variant: its original and its parameters. */
  key: string
  caller: PictureCaller
  /** Pixels. */
  area: number
  /** Aborted when the caller leaves. */
  signal: AbortSignal
  open: () => Promise<Rendering>
}

interface Asked {
  task: PictureTask
  signal: AbortSignal
  onLate?: () => void
}

/**
 * Decodes and renders pictures in helper processes. A variant that took too long is refused for ten minutes; other
 * variants of its original are not, so that no costly variant switches a picture off.
 */
export class Pictures {
  readonly #helpers: Helper[]
  readonly #free: Helper[]
  readonly #queue: PictureQueue<PictureReply>
  /** Until when a variant is refused, in milliseconds since 1970. */
  readonly #refused = new Map<string, number>()
  readonly #workMaxMs: number
  readonly #clock: Clock

  constructor({ clock, limits = {} }: { clock: Clock; limits?: Partial<PictureLimits> | undefined }) {
    const { workMaxMs, ...queueLimits } = { ...defaultLimits, ...limits }
    const module = new URL('picture-process.ts', import.meta.url)
    const open = () => new Helper({ module, memoryMaxMb, idleMs })
    this.#helpers = Array.from({ length: queueLimits.runningCountMax }, open)
    this.#free = [...this.#helpers]
    this.#queue = new PictureQueue(queueLimits)
    this.#workMaxMs = workMaxMs
    this.#clock = clock
  }

  /** Reads an editor's upload. @throws LakeError 400, 503 */
  async read(bytes: Buffer): Promise<ImageFacts> {
    const reply = await this.#queue.ask({
      key: crypto.randomUUID(),
      caller: { id: 'uploads', isKnown: true },
      area: 0,
      work: (signal) => this.#ask({ task: { kind: 'read', bytes }, signal }),
    })
    if (reply.kind !== 'facts') throw new Error('Not what was asked for')
    return reply.facts
  }

  /** Renders a picture; simultaneous requests with one `key` share the work. @throws LakeError 400, 404, 429, 503 */
  async render({ open, ...asked }: AskedPicture): Promise<Buffer> {
    const { key } = asked
    if ((this.#refused.get(key) ?? 0) > this.#nowMs()) throw tooSlow()
    const work = async (signal: AbortSignal) => {
      const task = { kind: 'render', ...(await open()) } as const
      return this.#ask({ task, signal, onLate: () => this.#refuse(key) })
    }
    const reply = await this.#queue.ask({ ...asked, work })
    if (reply.kind !== 'picture') throw new Error('Not what was asked for')
    return Buffer.from(reply.bytes)
  }

  close() {
    for (const helper of this.#helpers) helper.close()
  }

  async #ask({ task, signal, onLate }: Asked): Promise<PictureReply> {
    const helper = this.#free.pop()
    if (!helper) throw new Error('More is made at once than there are processes')
    try {
      const job: PictureJob = { ...task, workMaxMs: this.#workMaxMs }
      const reply = await helper.ask<PictureReply>({ job, timeMaxMs: hangMaxMs, signal })
      if (reply.kind === 'fault') throw httpFault(reply.status, reply.message)
      return reply
    } catch (error) {
      if (!(error instanceof HelperEndedError)) throw error
      if (!signal.aborted) onLate?.()
      throw tooSlow()
    } finally {
      this.#free.push(helper)
    }
  }

  #refuse(key: string) {
    if (this.#refused.size >= refusedCountMax) this.#refused.delete(this.#refused.keys().next().value ?? '')
    this.#refused.delete(key)
    this.#refused.set(key, this.#nowMs() + refusedMs)
  }

  #nowMs(): number {
    return this.#clock.now().getTime()
  }
}
