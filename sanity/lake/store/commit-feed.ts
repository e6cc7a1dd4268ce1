import type { CommittedTransaction } from './dataset.ts'

export interface CommitSubscription {
  onCommit: (transaction: CommittedTransaction) => void
  /** Told when there will be no more. */
  onEnd: () => void
}

/** Tells whoever listens to a dataset of its transactions, in the order of their commits. */
export class CommitFeed {
  readonly #subscriptions = new Map<string, Set<CommitSubscription>>()

  /** Gives the function that ends the subscription. */
  subscribe({ dataset, subscription }: { dataset: string; subscription: CommitSubscription }): () => void {
    const subscriptions = this.#subscriptions.get(dataset) ?? new Set()
    this.#subscriptions.set(dataset, subscriptions.add(subscription))
    return () => subscriptions.delete(subscription)
  }

  publish({ dataset, transaction }: { dataset: string; transaction: CommittedTransaction }) {
    for (const { onCommit } of this.#subscriptions.get(dataset) ?? []) onCommit(transaction)
  }

  end() {
    for (const subscriptions of this.#subscriptions.values()) {
      for (const { onEnd } of subscriptions) onEnd()
    }
  }
}
