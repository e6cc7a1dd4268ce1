/** The process for slow queries. It has its own copy of the documents and may be killed at any moment. */
import type pg from 'pg'
import { serveHelper } from '../apart/serve-helper.ts'
import { QueryTimeoutError } from '../engine/guard-query.ts'
import { QueryParseError } from '../engine/parse-query.ts'
import { PerspectiveViews } from '../engine/perspective.ts'
import { runAskedAsync } from '../engine/run-asked.ts'
import { QueryRunError } from '../engine/run-query.ts'
import { loadDocuments, loadTransactionsSince } from '../store/document-store.ts'
import { openPool } from '../store/open-pool.ts'
import { deadlineAfter } from './deadline.ts'
import type { Answer, Job } from './job.ts'

const copies = new Map<string, { views: PerspectiveViews; sequence: number }>()
let pool: pg.Pool | undefined

serveHelper(async ({ job: asked, data }): Promise<Answer> => {
  const job = asked as Job
  const { dataset, view, projectId, timeMaxMs } = job
  try {
    pool ??= openPool({ connectionString: data as string, countMax: 1 })
    const views = await currentViews({ pool, dataset })
    const tick = deadlineAfter(timeMaxMs)
    const found = await runAskedAsync({
      ...job,
      index: views.view(view),
      project: { projectId, dataset },
      tick,
    })
    const { dependencies, ...answer } = found
    return { kind: 'result', answer: { json: JSON.stringify(answer), dependencies } }
  } catch (error) {
    return answerOf(error)
  }
})

function answerOf(error: unknown): Answer {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof QueryTimeoutError) return { kind: 'timeout' }
  if (error instanceof QueryRunError) return { kind: 'refusal', message }
  if (error instanceof QueryParseError) {
    const { query, start, end } = error
    return { kind: 'malformed', fault: { description: message, query, start, end } }
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  return { kind: 'fault', message, code }
}

/** The current documents: the copy, plus the transactions committed since its last use. */
async function currentViews({
  pool,
  dataset,
}: {
  pool: pg.Pool
  dataset: string
}): Promise<PerspectiveViews> {
  const copy = copies.get(dataset)
  if (copy) {
    const transactions = await loadTransactionsSince({ client: pool, dataset, sequence: copy.sequence })
    for (const { sequence, changes } of transactions) {
      for (const { id, document } of changes) copy.views.put(id, document)
      copy.sequence = sequence
    }
    return copy.views
  }
  const views = new PerspectiveViews()
  const sequence = await loadDocuments({
    pool,
    dataset,
    put: ({ id, document }) => views.put(id, document),
  })
  copies.set(dataset, { views, sequence })
  return views
}
