import type { Tx } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { appendEvent } from '../record-store.ts'
import { letterDelayMs } from '../state-reasons.ts'
import { liftStatementOf } from '../statement-store.ts'
import { markLifted } from './sanction-store.ts'
import type { SanctionRow } from './sanction-store.ts'

/**
 * Ends a sanction in the caller's transaction, with its event and its statement. A letter tells the person, unless the
 * letter about the sanction has not been sent yet. Throws `moderation/sanction-over` for one that is over.
 */
export async function endEarly(
  { sanction, byId, at }: { sanction: SanctionRow; byId: string; at: Date },
  tx: Tx,
): Promise<void> {
  const { id, personId, kind, from, until, eventSeq } = sanction
  const isOver = until !== null && until <= at
  if (isOver || !(await markLifted({ id, at, byId }, tx))) throw new AppError('moderation/sanction-over')
  if (at.getTime() >= from.getTime() + letterDelayMs)
    await addJob(tx, { name: 'moderation.sanction-lifted', payload: { sanctionId: id } })
  await appendEvent(
    {
      ...{ at, actorId: byId, kind: 'sanction-lifted', subject: `person:${personId}` },
      ...{ data: { sanction: kind }, undoes: eventSeq },
    },
    tx,
  )
  await liftStatementOf({ eventSeq, at }, tx)
}
