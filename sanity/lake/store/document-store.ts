import type pg from 'pg'
import type { LakeDocument } from '../engine/document.ts'
import type { DocumentChange } from '../engine/transact.ts'
import type { WebhookCall } from '../engine/webhook.ts'

/** A document after a transaction; undefined if deleted. */
export interface StoredChange {
  id: string
  document: LakeDocument | undefined
}

export interface Commit {
  dataset: string
  transactionId: string
  author: string
  timestamp: string
  mutations: unknown[]
  changes: readonly DocumentChange[]
  webhookCalls: readonly WebhookCall[]
}

export class TransactionExistsError extends Error {}

/** Large enough to be quick, small enough that the texts take little memory beside the documents. */
const pageLength = 500

/** Reads all documents of a dataset and returns the sequence of the last transaction in them. */
export async function loadDocuments({
  pool,
  dataset,
  put,
}: {
  pool: pg.Pool
  dataset: string
  /** Called for each document. */
  put: (change: StoredChange) => void
}): Promise<number> {
  const client = await pool.connect()
  try {
    // One snapshot for all pages, or a transaction in between would be missed.
    await client.query('begin isolation level repeatable read read only')
    const sequence = await latestSequence({ client, dataset })
    for (let last: string | undefined = ''; last !== undefined;) {
      const { rows }: pg.QueryResult<{ id: string; body: LakeDocument }> = await client.query(pageSql, [
        dataset,
        last,
        pageLength,
      ])
      for (const { id, body } of rows) put({ id, document: body })
      last = rows.at(-1)?.id
    }
    await client.query('commit')
    client.release()
    return sequence
  } catch (error) {
    client.release(true)
    throw error
  }
}

const pageSql = 'select id, body from lake.documents where dataset = $1 and id > $2 order by id limit $3'

/** A transaction read from the database. */
export interface StoredTransaction {
  sequence: number
  transactionId: string
  author: string
  timestamp: string
  mutations: Record<string, unknown>[]
  changes: StoredChange[]
}

interface StoredTransactionRow {
  sequence: string
  id: string
  author: string
  created_at: Date
  mutations: Record<string, unknown>[]
  changes: { id: string; body: LakeDocument | null }[]
}

/** The transactions after `sequence`, in commit order. */
export async function loadTransactionsSince({
  client,
  dataset,
  sequence,
}: {
  client: pg.Pool | pg.PoolClient
  dataset: string
  sequence: number
}): Promise<StoredTransaction[]> {
  const { rows } = await client.query<StoredTransactionRow>(transactionsSql, [dataset, sequence])
  return rows.map((row) => ({
    sequence: Number(row.sequence),
    transactionId: row.id,
    author: row.author,
    timestamp: row.created_at.toISOString(),
    mutations: row.mutations,
    changes: row.changes.map(({ id, body }) => ({ id, document: body ?? undefined })),
  }))
}

const transactionsSql = `
  select sequence, id, author, created_at, mutations, (
    select json_agg(json_build_object('id', document_id, 'body', body) order by document_id)
    from lake.revisions where revisions.sequence = transactions.sequence
  ) as changes
  from lake.transactions where dataset = $1 and sequence > $2 order by sequence
`

/**
 * Begins a transaction with the dataset's write lock, which excludes all processes, and returns the last sequence.
 */
export async function beginWriting({
  client,
  dataset,
}: {
  client: pg.PoolClient
  dataset: string
}): Promise<number> {
  await client.query('begin')
  await client.query(`select pg_advisory_xact_lock(hashtext('lake'), hashtext($1))`, [dataset])
  return latestSequence({ client, dataset })
}

async function latestSequence({
  client,
  dataset,
}: {
  client: pg.PoolClient
  dataset: string
}): Promise<number> {
  const { rows } = await client.query<{ sequence: string | null }>(
    'select max(sequence) as sequence from lake.transactions where dataset = $1',
    [dataset],
  )
  return Number(rows[0]?.sequence ?? 0)
}

/**
 * Writes documents, history and webhook calls in one statement and commits. Returns the transaction's sequence.
 *
 * @throws TransactionExistsError for a repeated transaction id
 */
export async function commitWriting({
  client,
  commit,
}: {
  client: pg.PoolClient
  commit: Commit
}): Promise<number> {
  try {
    const { rows } = await client.query<{ sequence: string }>(commitSql, valuesOf(commit))
    await client.query('commit')
    return Number(rows[0]?.sequence)
  } catch (error) {
    if (isUniqueViolation(error))
      throw new TransactionExistsError(`Transaction "${commit.transactionId}" exists`)
    throw error
  }
}

const commitSql = `
  with transaction as (
    insert into lake.transactions (dataset, id, author, created_at, mutations)
    values ($1, $2, $3, $4, $5) returning sequence
  ), change as (
    select * from unnest($6::text[], $7::text[], $8::text[], $9::text[]) as change(id, type, previous_revision, body)
  ), revision as (
    insert into lake.revisions (sequence, dataset, document_id, previous_revision, body)
    select transaction.sequence, $1, change.id, change.previous_revision, change.body::json from transaction, change
  ), kept as (
    insert into lake.documents (dataset, id, type, revision, body)
    select $1, id, type, $2, body::json from change where body is not null
    on conflict (dataset, id) do update set type = excluded.type, revision = excluded.revision, body = excluded.body
  ), removed as (
    delete from lake.documents using change
    where documents.dataset = $1 and documents.id = change.id and change.body is null
  ), call as (
    insert into lake.webhook_deliveries
      (dataset, transaction_id, created_at, next_attempt_at, webhook_id, document_id, operation, body)
    select $1, $2, $4, now(), call.* from unnest($10::text[], $11::text[], $12::text[], $13::text[]) as call
  )
  select sequence, pg_notify('lake', json_build_object('dataset', $1::text, 'sequence', sequence)::text) from transaction
`

function valuesOf({ dataset, transactionId, author, timestamp, mutations, changes, webhookCalls }: Commit) {
  return [
    dataset,
    transactionId,
    author,
    timestamp,
    JSON.stringify(mutations),
    changes.map(({ id }) => id),
    changes.map(({ after }) => after?._type ?? null),
    changes.map(({ before }) => before?._rev ?? null),
    changes.map(({ after }) => (after ? JSON.stringify(after) : null)),
    webhookCalls.map(({ webhookId }) => webhookId),
    webhookCalls.map(({ documentId }) => documentId),
    webhookCalls.map(({ operation }) => operation),
    webhookCalls.map(({ body }) => body),
  ]
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505'
}
