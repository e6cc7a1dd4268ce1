import { publishedIdOf } from '../engine/document-id.ts'
import { expandAction } from '../engine/expand-action.ts'
import { MutationError } from '../engine/mutation-error.ts'
import { readActionRequest } from '../wire/action-request.ts'
import { actionFault } from '../wire/errors.ts'
import { getDataset } from './context.ts'
import type { LakeContext } from './context.ts'
import { assertCanWrite } from './identity.ts'
import { makeTransactionId } from './mutate.ts'
import type { DatasetRequest } from './request.ts'

/** `POST data/actions/<dataset>`: `{transactionId}`. All actions apply, in order, or none does. */
export async function answerActions(
  context: LakeContext,
  { request, dataset }: DatasetRequest,
): Promise<Response> {
  const identity = await context.identify(request)
  assertCanWrite(identity)
  const { actions, transactionId = makeTransactionId(), isDryRun } = await readActionRequest(request)
  const target = getDataset({ context, name: dataset })
  const views = await target.open()
  const versionsOf = (publishedId: string) =>
    [...views.documents.keys()].filter((id) => id !== publishedId && publishedIdOf(id) === publishedId)
  try {
    await target.transact({
      mutations: actions.map((action) => expandAction({ action, versionsOf })),
      transactionId,
      timestamp: context.clock.now().toISOString(),
      author: identity.id,
      autoGenerateArrayKeys: false,
      isDryRun,
    })
  } catch (error) {
    throw error instanceof MutationError ? actionFault(error) : error
  }
  return Response.json({ transactionId })
}
