import { httpFault } from '../wire/errors.ts'

const waitingMax = 200

/** Limits how much costly work runs at once. */
export class Workshop {
  readonly #waiting: (() => void)[] = []
  #runningCount = 0
  readonly #concurrencyMax: number

  constructor(concurrencyMax: number) {
    this.#concurrencyMax = concurrencyMax
  }

  /** Runs the work when a place is free. @throws LakeError 503 when too much is waiting already */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#runningCount >= this.#concurrencyMax) {
      if (this.#waiting.length >= waitingMax)
        throw httpFault(503, 'Too much is being done already; try again')
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    } else {
      this.#runningCount += 1
    }
    try {
      return await work()
    } finally {
      // Passes the place on, or frees it.
      const next = this.#waiting.shift()
      if (next) next()
      else this.#runningCount -= 1
    }
  }
}
