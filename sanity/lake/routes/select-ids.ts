import type { Clock } from '#lib/time.ts'
import { getBounded } from '../engine/bounded-query.ts'
import { DocumentIndex } from '../engine/document-index.ts'
import { deadlineAfter } from '../slow/deadline.ts'
import type { PerspectiveViews } from '../engine/perspective.ts'
import { runQuery } from '../engine/run-query.ts'
import { idsOfResult } from '../engine/select-ids.ts'
import type { ChangedDocuments, TransactionBase } from '../engine/transact.ts'

/** A mutation's query runs inside its transaction, while all others wait. */
const queryTimeMaxMs = 1_000

interface Selecting {
  views: PerspectiveViews
  clock: Clock
  project: { projectId: string; dataset: string }
}

/** Runs a mutation's query over all documents, including the transaction's changes so far. */
export function selectIds({ views, clock, project }: Selecting): TransactionBase['select'] {
  return ({ query, params, changes }) => {
    getBounded({ query, params })
    const result = runQuery({
      query,
      params,
      index: indexWith({ views, changes }),
      identity: '<mutation>',
      now: clock.now(),
      project,
      tick: deadlineAfter(queryTimeMaxMs),
    })
    return idsOfResult(result)
  }
}

function indexWith({
  views,
  changes,
}: {
  views: PerspectiveViews
  changes: ChangedDocuments
}): DocumentIndex {
  if (changes.size === 0) return views.view({ perspective: 'raw', isPublicOnly: false })
  const index = new DocumentIndex()
  for (const [id, document] of views.documents) index.put(id, document)
  for (const [id, document] of changes) index.put(id, document)
  return index
}
