import type { CommittedTransaction } from './dataset.ts'

export type CommitListener = (transaction: CommittedTransaction) => void

/** Tells whoever listens to a dataset of its transactions, in the order of their commits. */
export class CommitFeed {
  readonly #listeners = new Map<string, Set<CommitListener>>()

  /** Gives the function that ends the subscription. */
  subscribe({ dataset, listener }: { dataset: string; listener: CommitListener }): () => void {
    const listeners = this.#listeners.get(dataset) ?? new Set()
    this.#listeners.set(dataset, listeners.add(listener))
    return () => listeners.delete(listener)
  }

  publish({ dataset, transaction }: { dataset: string; transaction: CommittedTransaction }) {
    for (const listener of this.#listeners.get(dataset) ?? []) listener(transaction)
  }
}
