import { readMutateRequest } from '../wire/mutate-request.ts'
import type { MutateRequest } from '../wire/mutate-request.ts'
import type { TransactionOutcome } from '../engine/transact.ts'
import { getDataset } from './context.ts'
import type { LakeContext } from './context.ts'
import { assertCanWrite } from './identity.ts'
import type { DatasetRequest } from './request.ts'

/**
 * `POST data/mutate/<dataset>`: `{transactionId, results}`. The whole transaction applies, or nothing of it.
 * `visibility` is ignored: the reply is sent only when every reader sees the change.
 */
export async function answerMutate(
  context: LakeContext,
  { request, dataset }: DatasetRequest,
): Promise<Response> {
  const identity = await context.identify(request)
  assertCanWrite(identity)
  const asked = await readMutateRequest(request)
  const transactionId = asked.transactionId ?? makeTransactionId()
  const outcome = await getDataset({ context, name: dataset }).transact({
    mutations: asked.mutations,
    transactionId,
    timestamp: context.clock.now().toISOString(),
    author: identity.id,
    autoGenerateArrayKeys: asked.autoGenerateArrayKeys,
    isDryRun: asked.isDryRun,
  })
  return Response.json({ transactionId, results: resultsOf({ outcome, asked }) })
}

export function makeTransactionId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 22)
}

function resultsOf({ outcome, asked }: { outcome: TransactionOutcome; asked: MutateRequest }) {
  return outcome.results.map(({ id, operation, document }) => ({
    ...(asked.areIdsReturned ? { id } : {}),
    ...(asked.areDocumentsReturned && document ? { document } : {}),
    operation,
  }))
}
