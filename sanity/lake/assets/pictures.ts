import { Helper, HelperEndedError } from '../apart/helper.ts'
import { httpFault } from '../wire/errors.ts'
import type { PictureJob, PictureReply } from './picture-job.ts'
import type { ImageFacts } from './read-image.ts'
import type { Rendering } from './render-image.ts'
import { Workshop } from './workshop.ts'

/** Each encoding takes a core. */
const pictureCountMax = 2
/** The largest AVIF takes a fifth of this on one core. */
const defaultTimeMaxMs = 20_000
const memoryMaxMb = 512
const idleMs = 60_000
const rememberedCountMax = 1_000

const tooSlow = () => httpFault(400, 'The picture takes too long to be made')

/**
 * Decodes and renders pictures in helper processes. An original that took too long to render is refused until the
 * lake restarts, so that a few such pictures can't hold up all others.
 */
export class Pictures {
  readonly #helpers: Helper[]
  readonly #free: Helper[]
  readonly #workshop = new Workshop(pictureCountMax)
  readonly #slow = new Set<string>()
  readonly #timeMaxMs: number

  constructor({ timeMaxMs = defaultTimeMaxMs }: { timeMaxMs?: number | undefined } = {}) {
    const module = new URL('picture-process.ts', import.meta.url)
    this.#helpers = Array.from({ length: pictureCountMax }, () => new Helper({ module, memoryMaxMb, idleMs }))
    this.#free = [...this.#helpers]
    this.#timeMaxMs = timeMaxMs
  }

  /** @throws LakeError 400, 503 */
  async read(bytes: Buffer): Promise<ImageFacts> {
    const reply = await this.#workshop.run(() => this.#ask({ kind: 'read', bytes }))
    if (reply.kind !== 'facts') throw new Error('Not what was asked for')
    return reply.facts
  }

  /** Renders a picture; simultaneous requests with one `key` share the work. @throws LakeError 400, 404, 503 */
  render({
    key,
    name,
    open,
  }: {
    key: string
    name: string
    open: () => Promise<Rendering>
  }): Promise<Buffer> {
    if (this.#slow.has(name)) throw tooSlow()
    return this.#workshop.make({
      key,
      work: async () => {
        // Another size may have taken too long while this one waited.
        if (this.#slow.has(name)) throw tooSlow()
        const reply = await this.#ask({ kind: 'render', ...(await open()) }, () => this.#remember(name))
        if (reply.kind !== 'picture') throw new Error('Not what was asked for')
        return Buffer.from(reply.bytes)
      },
    })
  }

  close() {
    for (const helper of this.#helpers) helper.close()
  }

  async #ask(job: PictureJob, onLate: () => void = () => undefined): Promise<PictureReply> {
    const helper = this.#free.pop()
    if (!helper) throw new Error('More is made at once than there are processes')
    try {
      const reply = await helper.ask<PictureReply>({ job, timeMaxMs: this.#timeMaxMs })
      if (reply.kind === 'fault') throw httpFault(reply.status, reply.message)
      return reply
    } catch (error) {
      if (!(error instanceof HelperEndedError)) throw error
      onLate()
      throw tooSlow()
    } finally {
      this.#free.push(helper)
    }
  }

  #remember(name: string) {
    if (this.#slow.size >= rememberedCountMax) this.#slow.delete(this.#slow.values().next().value ?? '')
    this.#slow.add(name)
  }
}
