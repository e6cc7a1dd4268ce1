import { withArrayKeys } from './array-keys.ts'
import { deepFreeze, isRecord } from './document.ts'
import type { LakeDocument } from './document.ts'
import { Fault, MutationError } from './mutation-error.ts'
import type { MutationFault } from './mutation-error.ts'
import { toApiMutation } from './mutation.ts'
import type { Mutation, Selection } from './mutation.ts'
import { applyPatch, PatchError } from './patch/apply-patch.ts'
import { PathError } from './patch/match-path.ts'
import { findReferenceFault } from './reference-faults.ts'
import { findDocumentFault } from './validate-document.ts'

export type Operation = 'none' | 'create' | 'update' | 'delete'

export interface DocumentChange {
  id: string
  before: LakeDocument | undefined
  after: LakeDocument | undefined
  /** The mutations of this document, in the API's form. */
  mutations: Record<string, unknown>[]
}

/** Mutations that depend on the earlier ones of the transaction. @throws Fault */
export type Expansion = (get: (id: string) => LakeDocument | undefined) => Mutation[]

export interface TransactionInput {
  mutations: readonly (Mutation | Expansion)[]
  transactionId: string
  /** ISO 8601, set as `_updatedAt`. */
  timestamp: string
  autoGenerateArrayKeys: boolean
}

/** The dataset before the transaction. */
export interface TransactionBase {
  get: (id: string) => LakeDocument | undefined
  /** The ids that a mutation's query selects, including the changes so far. */
  select: (selection: {
    query: string
    params: Record<string, unknown>
    changes: ChangedDocuments
  }) => string[]
  referrersOf: (id: string) => ReadonlySet<string>
  makeId: () => string
  makeKey: () => string
}

export type ChangedDocuments = ReadonlyMap<string, LakeDocument | undefined>

export interface TransactionOutcome {
  results: { id: string; operation: Operation; document: LakeDocument | undefined }[]
  changes: DocumentChange[]
}

/**
 * Works out the changes of a transaction without writing them.
 *
 * @throws MutationError for the whole transaction
 */
export function transact(input: TransactionInput, base: TransactionBase): TransactionOutcome {
  const transaction = new Transaction(input, base)
  for (const [index, mutation] of input.mutations.entries()) {
    try {
      transaction.apply(mutation)
    } catch (error) {
      if (error instanceof Fault) throw new MutationError({ fault: error.fault, index })
      throw error
    }
  }
  const outcome = transaction.finish()
  const fault = findReferenceFault({ changes: outcome.changes, base })
  if (fault) throw new MutationError({ fault, index: 0 })
  return outcome
}

class Transaction {
  readonly #input: TransactionInput
  readonly #base: TransactionBase
  readonly #current = new Map<string, LakeDocument | undefined>()
  readonly #mutationsById = new Map<string, Record<string, unknown>[]>()
  readonly #results: { id: string; operation: Operation }[] = []

  constructor(input: TransactionInput, base: TransactionBase) {
    this.#input = input
    this.#base = base
  }

  apply(mutation: Mutation | Expansion) {
    if (typeof mutation === 'function') {
      for (const part of mutation((id) => this.#get(id))) this.apply(part)
      return
    }
    switch (mutation.kind) {
      case 'patch':
        for (const id of this.#idsOf(mutation.selection)) this.#patch({ id, mutation })
        return
      case 'delete':
        for (const id of this.#idsOf(mutation.selection)) this.#delete({ id, mutation })
        return
      default:
        this.#create(mutation)
    }
  }

  finish(): TransactionOutcome {
    const changes = [...this.#current].flatMap(([id, after]) => {
      const before = this.#base.get(id)
      if (before === after) return []
      return [{ id, before, after, mutations: this.#mutationsById.get(id) ?? [] }]
    })
    const results = this.#results.map((result) => ({ ...result, document: this.#get(result.id) }))
    return { results, changes }
  }

  #get(id: string): LakeDocument | undefined {
    return this.#current.has(id) ? this.#current.get(id) : this.#base.get(id)
  }

  #idsOf(selection: Selection): string[] {
    if ('id' in selection) return [selection.id]
    return this.#base.select({ ...selection, changes: this.#current })
  }

  #create(mutation: Extract<Mutation, { document: unknown }>) {
    const id = this.#idFor(mutation.document['_id'])
    const existing = this.#get(id)
    if (existing && mutation.kind === 'createIfNotExists') {
      this.#results.push({ id, operation: 'none' })
      return
    }
    if (existing && mutation.kind === 'create') {
      const description = `Document by ID "${id}" already exists`
      throw new Fault({ type: 'documentAlreadyExistsError', description, details: { id } })
    }
    const document: Record<string, unknown> = { ...mutation.document, _id: id }
    // A document of another type is a new document under the same id.
    const replaced = existing?._type === document['_type'] ? existing : undefined
    const updatedAt = replaced ? undefined : document['_updatedAt']
    const after = this.#finished({ document, createdAt: replaced?._createdAt, updatedAt })
    this.#put({ id, after, mutation, operation: existing ? 'update' : 'create' })
  }

  #patch({ id, mutation }: { id: string; mutation: Extract<Mutation, { kind: 'patch' }> }) {
    const existing = this.#get(id)
    if (!existing) {
      const description = `The document with the ID "${id}" was not found`
      throw new Fault({ type: 'documentNotFoundError', description, details: { id } })
    }
    const { ifRevisionId } = mutation
    if (ifRevisionId !== undefined && ifRevisionId !== existing._rev) {
      const details = { id, currentRevisionID: existing._rev, expectedRevisionID: ifRevisionId }
      const description = `Document "${id}" has unexpected revision ID`
      throw new Fault({ type: 'documentRevisionIDDoesNotMatchError', description, details })
    }
    const document = patched({ document: existing, mutation })
    const fault = findImmutableFault({ document, existing })
    if (fault) throw new Fault(fault)
    const after = this.#finished({ document, createdAt: existing._createdAt })
    this.#put({ id, after, mutation, operation: 'update' })
  }

  #delete({ id, mutation }: { id: string; mutation: Mutation }) {
    if (!this.#get(id)) return
    this.#put({ id, after: undefined, mutation, operation: 'delete' })
  }

  #put({
    id,
    after,
    mutation,
    operation,
  }: {
    id: string
    after: LakeDocument | undefined
    mutation: Mutation
    operation: Operation
  }) {
    this.#current.set(id, after)
    this.#mutationsById.set(id, [...(this.#mutationsById.get(id) ?? []), toApiMutation({ mutation, id })])
    this.#results.push({ id, operation })
  }

  /** An id that ends with a dot gets a generated last part. */
  #idFor(id: unknown): string {
    if (id === undefined || id === null || id === '') return this.#base.makeId()
    if (typeof id === 'string' && id.endsWith('.')) return id + this.#base.makeId()
    return typeof id === 'string' ? id : JSON.stringify(id)
  }

  /** The stored document. A given `_createdAt` is kept, so that imported content keeps its date. */
  #finished({ document, createdAt, updatedAt }: Unfinished): LakeDocument {
    const { transactionId, timestamp, autoGenerateArrayKeys } = this.#input
    const fault = findDocumentFault(document)
    if (fault) throw new Fault(fault)
    const { makeKey } = this.#base
    const body = autoGenerateArrayKeys
      ? withArrayKeys({ value: document, makeKey })
      : structuredClone(document)
    return deepFreeze({
      ...(body as LakeDocument),
      _createdAt: (document['_createdAt'] ?? createdAt ?? timestamp) as string,
      _updatedAt: (updatedAt ?? timestamp) as string,
      _rev: transactionId,
    })
  }
}

interface Unfinished {
  document: Record<string, unknown>
  createdAt: string | undefined
  updatedAt?: unknown
}

function patched({
  document,
  mutation,
}: {
  document: LakeDocument
  mutation: Extract<Mutation, { kind: 'patch' }>
}) {
  const details = { id: document._id }
  try {
    const after = applyPatch({ document, operations: mutation.operations })
    if (isRecord(after)) return after
  } catch (error) {
    if (!(error instanceof PathError) && !(error instanceof PatchError)) throw error
    const description = `Cannot patch document "${document._id}": ${error.message}`
    throw new Fault({
      type: error instanceof PathError ? 'validationError' : 'patchError',
      description,
      details,
    })
  }
  const description = `A patch can not make document "${document._id}" something else than an object`
  throw new Fault({ type: 'validationError', description, details })
}

function findImmutableFault({
  document,
  existing,
}: {
  document: Record<string, unknown>
  existing: LakeDocument
}): MutationFault | undefined {
  const attribute = ['_id', '_type'].find((name) => document[name] !== existing[name])
  if (attribute === undefined) return undefined
  return {
    type: 'cannotModifyImmutableAttributeError',
    description: `Cannot modify immutable attribute "${attribute}"`,
    details: { attribute, id: existing._id },
  }
}
