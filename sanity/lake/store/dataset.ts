import type pg from 'pg'
import { deepFreeze } from '../engine/document.ts'
import type { LakeDocument } from '../engine/document.ts'
import { MutationError } from '../engine/mutation-error.ts'
import { documentIdOf } from '../engine/mutation.ts'
import { PerspectiveViews } from '../engine/perspective.ts'
import { ReferenceIndex } from '../engine/references.ts'
import { transact } from '../engine/transact.ts'
import type {
  DocumentChange,
  TransactionBase,
  TransactionInput,
  TransactionOutcome,
} from '../engine/transact.ts'
import type { WebhookCall } from '../engine/webhook.ts'
import {
  beginWriting,
  commitWriting,
  loadDocuments,
  loadTransactionsSince,
  TransactionExistsError,
} from './document-store.ts'
import type { StoredChange, StoredTransaction } from './document-store.ts'

/** A transaction as listeners get it. */
export interface CommittedTransaction {
  transactionId: string
  author: string
  timestamp: string
  changes: readonly DocumentChange[]
}

export interface TransactionRequest extends TransactionInput {
  author: string
  isDryRun: boolean
}

export interface DatasetDeps {
  pool: pg.Pool
  name: string
  select: (views: PerspectiveViews) => TransactionBase['select']
  /** The webhook calls for a transaction; `views` has the documents before it. */
  webhookCallsOf: (told: {
    changes: readonly DocumentChange[]
    views: PerspectiveViews
  }) => Promise<WebhookCall[]>
  /** Called after each commit, in commit order. */
  onCommit: (transaction: CommittedTransaction) => void
}

/**
 * A dataset in memory, kept current: queries read memory only, transactions are written to PostgreSQL first. One
 * transaction runs at a time, across processes by a lock in the database. Commits of other processes are read before
 * each write and at each notification.
 */
export class Dataset {
  readonly #deps: DatasetDeps
  readonly #views = new PerspectiveViews()
  readonly #references = new ReferenceIndex()
  #sequence = 0
  #loaded: Promise<void> | undefined
  #queue: Promise<unknown> = Promise.resolve()

  constructor(deps: DatasetDeps) {
    this.#deps = deps
  }

  /** Returns the documents after the first load. A failed load is repeated at the next call. */
  async open(): Promise<PerspectiveViews> {
    this.#loaded ??= this.#load().catch((error: unknown) => {
      this.#loaded = undefined
      throw error
    })
    await this.#loaded
    return this.#views
  }

  /** Applies a whole transaction, or nothing of it. @throws MutationError */
  async transact(request: TransactionRequest): Promise<TransactionOutcome> {
    await this.open()
    if (request.isDryRun) return this.#workOut(request)
    return this.#inTurn(() => this.#write(request))
  }

  /** Reads what other processes have committed, at least up to `sequence`; by default everything. */
  async catchUp(sequence = Infinity): Promise<void> {
    if (!this.#loaded || sequence <= this.#sequence) return
    await this.#loaded
    await this.#inTurn(async () => {
      if (sequence > this.#sequence) await this.#readChanges(this.#deps.pool)
    })
  }

  async #load() {
    const { pool, name } = this.#deps
    // An interrupted load may have left documents that no longer exist.
    for (const id of [...this.#views.documents.keys()]) this.#put({ id, document: undefined })
    this.#sequence = await loadDocuments({ pool, dataset: name, put: (change) => this.#put(change) })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work)
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  async #write(request: TransactionRequest): Promise<TransactionOutcome> {
    const { name: dataset } = this.#deps
    const client = await this.#deps.pool.connect()
    let isFinished = false
    try {
      const latest = await beginWriting({ client, dataset })
      if (latest > this.#sequence) await this.#readChanges(client)
      const outcome = this.#workOut(request)
      if (outcome.changes.length > 0) await this.#commit({ client, request, outcome })
      else await client.query('rollback')
      isFinished = true
      return outcome
    } catch (error) {
      // After a refusal the connection is reused, after any other fault it is closed.
      if (error instanceof MutationError) isFinished = await rollBack(client)
      throw error
    } finally {
      client.release(!isFinished)
    }
  }

  async #commit({
    client,
    request,
    outcome,
  }: {
    client: pg.PoolClient
    request: TransactionRequest
    outcome: TransactionOutcome
  }) {
    const { transactionId, author, timestamp } = request
    const { changes } = outcome
    const commit = {
      dataset: this.#deps.name,
      transactionId,
      author,
      timestamp,
      mutations: changes.flatMap(({ mutations }) => mutations),
      changes,
      webhookCalls: await this.#deps.webhookCallsOf({ changes, views: this.#views }),
    }
    try {
      this.#sequence = await commitWriting({ client, commit })
    } catch (error) {
      if (!(error instanceof TransactionExistsError)) throw error
      const fault = { type: 'transactionAlreadyExistsError', description: error.message } as const
      throw new MutationError({ fault, index: 0 })
    }
    for (const { id, after } of changes) this.#put({ id, document: after })
    this.#deps.onCommit({ transactionId, author, timestamp, changes })
  }

  #workOut(request: TransactionInput): TransactionOutcome {
    const base: TransactionBase = {
      get: (id) => this.#views.documents.get(id),
      select: this.#deps.select(this.#views),
      referrersOf: (id) => this.#references.referrersOf(id),
      makeId: () => crypto.randomUUID(),
      makeKey: () => crypto.randomUUID().slice(0, 8) + crypto.randomUUID().slice(0, 4),
    }
    return transact(request, base)
  }

  async #readChanges(client: pg.Pool | pg.PoolClient) {
    const transactions = await loadTransactionsSince({
      client,
      dataset: this.#deps.name,
      sequence: this.#sequence,
    })
    for (const transaction of transactions) this.#takeOver(transaction)
  }

  /** Takes over another process's transaction, without an `await`, so that readers see all of it or nothing. */
  #takeOver({ sequence, transactionId, author, timestamp, mutations, changes }: StoredTransaction) {
    const taken = changes.map(({ id, document }): DocumentChange => {
      const before = this.#views.documents.get(id)
      this.#put({ id, document })
      const ofDocument = mutations.filter((mutation) => documentIdOf(mutation) === id)
      return { id, before, after: this.#views.documents.get(id), mutations: ofDocument }
    })
    this.#sequence = sequence
    this.#deps.onCommit({ transactionId, author, timestamp, changes: taken })
  }

  #put({ id, document }: StoredChange) {
    const before = this.#views.documents.get(id)
    const after: LakeDocument | undefined = deepFreeze(document)
    this.#references.replace({ before, after })
    this.#views.put(id, after)
  }
}

async function rollBack(client: pg.PoolClient): Promise<boolean> {
  return client.query('rollback').then(
    () => true,
    () => false,
  )
}
