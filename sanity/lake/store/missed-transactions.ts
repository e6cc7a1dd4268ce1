import type pg from 'pg'
import type { LakeDocument } from '../engine/document.ts'
import { documentIdOf } from '../engine/mutation.ts'
import type { DocumentChange } from '../engine/transact.ts'
import type { CommittedTransaction } from './dataset.ts'

/** After more transactions, reading everything again costs less. */
const transactionCountMax = 200

interface MissedRow {
  id: string
  author: string
  created_at: Date
  /** Those of the whole transaction, as JSON. */
  mutations: string
  document_id: string
  body: LakeDocument | null
  previous: LakeDocument | null
}

/** The transactions from this id on, itself included; undefined when it is unknown or too long ago. */
export async function findMissed({
  pool,
  dataset,
  transactionId,
}: {
  pool: pg.Pool
  dataset: string
  transactionId: string
}): Promise<CommittedTransaction[] | undefined> {
  const { rows } = await pool.query<MissedRow>(missedSql, [dataset, transactionId, transactionCountMax + 1])
  const byId = [...Map.groupBy(rows, ({ id }) => id).values()]
  if (byId.length === 0 || byId.length > transactionCountMax) return undefined
  return byId.flatMap((ofOne) => transactionOf(ofOne) ?? [])
}

const missedSql = `
  with missed as (
    select sequence, id, author, created_at, mutations::text from lake.transactions
    where dataset = $1 and sequence >= (select sequence from lake.transactions where dataset = $1 and id = $2)
    order by sequence limit $3
  )
  select missed.id, author, created_at, mutations, now.document_id, now.body, (
    select body from lake.revisions earlier
    where dataset = $1 and earlier.document_id = now.document_id and earlier.sequence < now.sequence
    order by earlier.sequence desc limit 1
  ) as previous
  from missed join lake.revisions now using (sequence)
  order by missed.sequence
`

function transactionOf(rows: readonly MissedRow[]): CommittedTransaction | undefined {
  const [first] = rows
  if (!first) return undefined
  const { id: transactionId, author, created_at: createdAt } = first
  const mutations = JSON.parse(first.mutations) as Record<string, unknown>[]
  const changes = rows.map((row): DocumentChange => {
    const { document_id: id, body, previous } = row
    const own = mutations.filter((mutation) => documentIdOf(mutation) === id)
    return { id, before: previous ?? undefined, after: body ?? undefined, mutations: own }
  })
  return { transactionId, author, timestamp: createdAt.toISOString(), changes }
}
