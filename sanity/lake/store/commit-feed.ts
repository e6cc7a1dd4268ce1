import type { CommittedTransaction } from './dataset.ts'

export interface CommitSubscription {
  onCommit: (transaction: CommittedTransaction) => void
  /** Called when the feed ends. */
  onEnd: () => void
}

/** Passes each dataset's transactions to its subscribers, in commit order. */
export class CommitFeed {
  readonly #subscriptions = new Map<string, Set<CommitSubscription>>()

  /** Returns the function that unsubscribes. */
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
