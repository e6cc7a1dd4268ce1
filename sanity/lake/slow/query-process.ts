/** The thread of slow queries. It reads its own copy of the documents and may be ended at any moment. */
import { parentPort, workerData } from 'node:worker_threads'
import { QueryTimeoutError } from '../engine/guard-query.ts'
import { deadlineAfter } from './deadline.ts'
import { PerspectiveViews } from '../engine/perspective.ts'
import { runAsked } from '../engine/run-asked.ts'
import { QueryRunError } from '../engine/run-query.ts'
import { loadDocuments, loadTransactionsSince } from '../store/document-store.ts'
import { openPool } from '../store/open-pool.ts'
import type { Answer, Job } from './job.ts'

const { connectionString } = workerData as { connectionString: string }
const pool = openPool({ connectionString, countMax: 1 })

const copies = new Map<string, { views: PerspectiveViews; sequence: number }>()

/** The documents as they are now: the copy, with what was committed since it was last asked for. */
async function currentViews(dataset: string): Promise<PerspectiveViews> {
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

async function answer(job: Job): Promise<Answer> {
  const { id, dataset, view, projectId, timeMaxMs } = job
  try {
    const views = await currentViews(dataset)
    const tick = deadlineAfter(timeMaxMs)
    const found = runAsked({ ...job, index: views.view(view), project: { projectId, dataset }, tick })
    return { id, kind: 'result', answer: found }
  } catch (error) {
    if (error instanceof QueryTimeoutError) return { id, kind: 'timeout' }
    const message = error instanceof Error ? error.message : String(error)
    if (error instanceof QueryRunError) return { id, kind: 'refusal', message }
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
    return { id, kind: 'fault', message, code }
  }
}

parentPort?.on('message', (job: Job) => {
  void answer(job).then((reply) => parentPort?.postMessage(reply))
})
