/** Limits the number of streams and sockets that each caller keeps open. */
export class OpenPlaces {
  readonly #counts = new Map<string, number>()
  readonly #countMax: number

  constructor(countMax: number) {
    this.#countMax = countMax
  }

  /** Takes a place. Returns the function that gives it back, or null when the caller has taken all its places. */
  take(caller: string): (() => void) | null {
    const count = this.#counts.get(caller) ?? 0
    if (count >= this.#countMax) return null
    this.#counts.set(caller, count + 1)
    let isTaken = true
    return () => {
      if (isTaken) this.#giveBack(caller)
      isTaken = false
    }
  }

  #giveBack(caller: string) {
    const count = this.#counts.get(caller) ?? 0
    if (count > 1) this.#counts.set(caller, count - 1)
    else this.#counts.delete(caller)
  }
}
