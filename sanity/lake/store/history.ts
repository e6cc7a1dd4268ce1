import type pg from 'pg'
import type { LakeDocument } from '../engine/document.ts'
import type { RevisionStep } from '../engine/document-events.ts'
import type { CommittedTransaction } from './dataset.ts'
import { findMissed } from './missed-transactions.ts'

export interface StepsRequest {
  dataset: string
  /** Undefined for all documents. */
  documentIds: readonly string[] | undefined
  /** Whether to include other documents of the same transactions. */
  areOthersIncluded?: boolean
  /** Undefined for all authors. */
  authors?: readonly string[] | undefined
  /** A count of transactions, not of steps. */
  limit: number
  isNewestFirst: boolean
  /** The range of transactions by id or time, both ends included. */
  fromTransaction?: string | undefined
  toTransaction?: string | undefined
  fromTime?: string | undefined
  toTime?: string | undefined
  /** Whether to include the same transactions' changes of the documents' drafts and versions. */
  hasVersions?: boolean
}

/** A moment in a dataset's past. */
export type Moment = { revision: string } | { time: string } | 'last'

interface StepRow {
  id: string
  author: string
  created_at: Date
  mutations: unknown[]
  document_id: string
  body: LakeDocument | null
  previous: LakeDocument | null
}

/** Past transactions and past states of documents. */
export class History {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  /** The commits from this transaction on, itself included; undefined when it is unknown or too long ago. */
  findMissed(since: { dataset: string; transactionId: string }): Promise<CommittedTransaction[] | undefined> {
    return findMissed({ pool: this.#pool, ...since })
  }

  /** Steps in the requested order of transactions. */
  async listSteps(asked: StepsRequest): Promise<RevisionStep[]> {
    const { rows } = await this.#pool.query<StepRow>(stepsSql(asked), [
      asked.dataset,
      asked.documentIds ?? null,
      asked.limit,
      asked.fromTransaction ?? null,
      asked.toTransaction ?? null,
      asked.fromTime ?? null,
      asked.toTime ?? null,
      asked.hasVersions ?? false,
      asked.authors ?? null,
      asked.areOthersIncluded ?? false,
    ])
    return rows.map((row) => ({
      transactionId: row.id,
      author: row.author,
      timestamp: row.created_at.toISOString(),
      mutations: row.mutations,
      documentId: row.document_id,
      before: row.previous ?? undefined,
      after: row.body ?? undefined,
    }))
  }

  /** Documents at a past moment, without those that did not exist then. `last`: the last state before a deletion. */
  async findDocuments({
    dataset,
    documentIds,
    moment,
  }: {
    dataset: string
    documentIds: readonly string[]
    moment: Moment
  }): Promise<LakeDocument[]> {
    const revision = typeof moment === 'object' && 'revision' in moment ? moment.revision : null
    const time = typeof moment === 'object' && 'time' in moment ? moment.time : null
    const { rows } = await this.#pool.query<{ body: LakeDocument | null }>(documentsSql, [
      dataset,
      documentIds,
      revision,
      time,
      moment === 'last',
    ])
    return rows.flatMap(({ body }) => (body ? [body] : []))
  }
}

const stepsSql = ({ isNewestFirst }: StepsRequest) => {
  const order = isNewestFirst ? 'desc' : 'asc'
  return `
    with chosen as (
      select distinct transactions.sequence, id, author, created_at, mutations::text
      from lake.transactions join lake.revisions using (sequence)
      where transactions.dataset = $1 and ($2::text[] is null or document_id = any($2))
        and ($9::text[] is null or author = any($9))
        and ($4::text is null or transactions.sequence >= ${sequenceOf('$4')})
        and ($5::text is null or transactions.sequence <= ${sequenceOf('$5')})
        and ($6::timestamptz is null or created_at >= $6) and ($7::timestamptz is null or created_at <= $7)
      order by transactions.sequence ${order} limit $3
    )
    select chosen.id, author, created_at, mutations::json, now.document_id, now.body, (
      select body from lake.revisions earlier
      where dataset = $1 and earlier.document_id = now.document_id and earlier.sequence < now.sequence
      order by earlier.sequence desc limit 1
    ) as previous
    from chosen join lake.revisions now on now.sequence = chosen.sequence and (
      $10 or $2::text[] is null or now.document_id = any($2)
      or $8 and regexp_replace(now.document_id, '^(drafts|versions\\.[^.]+)\\.', '') = any($2)
    )
    order by chosen.sequence ${order}, now.document_id
  `
}

function sequenceOf(parameter: string): string {
  return `(select sequence from lake.transactions where dataset = $1 and id = ${parameter})`
}

const documentsSql = `
  select distinct on (document_id) body
  from lake.revisions join lake.transactions using (sequence)
  where revisions.dataset = $1 and document_id = any($2)
    and ($3::text is null or sequence <= ${sequenceOf('$3')})
    and ($4::timestamptz is null or created_at <= $4)
    and (not $5 or body is not null)
  order by document_id, sequence desc
`
