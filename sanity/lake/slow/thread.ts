/** The thread of slow queries. It reads its own copy of the documents and may be ended at any moment. */
import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'
import { createDeadline, QueryTimeoutError } from '../engine/guard-query.ts'
import { PerspectiveViews } from '../engine/perspective.ts'
import { runAsked } from '../engine/run-asked.ts'
import { QueryRunError } from '../engine/run-query.ts'
import { loadChangesSince, loadDocuments } from '../store/document-store.ts'
import type { Answer, Job } from './job.ts'

const { connectionString } = workerData as { connectionString: string }
const pool = new pg.Pool({ connectionString, max: 1, connectionTimeoutMillis: 5_000 })
// A broken idle connection is replaced by the pool; unheard, the event would end the thread.
pool.on('error', () => undefined)

const copies = new Map<string, { views: PerspectiveViews; sequence: number }>()

/** The documents as they are now: the copy, with what was committed since it was last asked for. */
async function currentViews(dataset: string): Promise<PerspectiveViews> {
  const copy = copies.get(dataset)
  if (copy) {
    const { sequence, changes } = await loadChangesSince({ client: pool, dataset, sequence: copy.sequence })
    for (const { id, document } of changes) copy.views.put(id, document)
    copy.sequence = sequence
    return copy.views
  }
  const views = new PerspectiveViews()
  const { sequence, documents } = await loadDocuments({ pool, dataset })
  for (const { id, document } of documents) views.put(id, document)
  copies.set(dataset, { views, sequence })
  return views
}

async function answer(job: Job): Promise<Answer> {
  const { id, dataset, view, projectId, timeMaxMs } = job
  try {
    const views = await currentViews(dataset)
    const tick = createDeadline({
      deadlineMs: performance.now() + timeMaxMs,
      nowMs: () => performance.now(),
    })
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
