import type { Tx } from '#lib/db.ts'
import { makeTimeId } from '#lib/ids.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { secondMs } from '#lib/time.ts'
import type { Reason } from './reasons.ts'
import { appealableUntil, hashToken, statementToken } from './statement.ts'
import { addStatement } from './statement-store.ts'
import type { NewStatement } from './statement-store.ts'

/** An undo within this time spares people a letter. */
export const letterDelayMs = 15 * secondMs

type Facts = Pick<
  NewStatement,
  | 'commentId'
  | 'personId'
  | 'eventSeq'
  | 'measure'
  | 'until'
  | 'source'
  | 'detectedBy'
  | 'decidedById'
  | 'note'
>

interface Stating extends Facts {
  reason: Omit<Reason, 'title' | 'needsNote'>
  at: Date
  /** Title of the comment's post; null while readers cannot see it, and for a measure against a person. */
  postTitle: string | null
}

/** Writes a statement of reasons in the caller's transaction, and queues its letter. Returns the statement's id. */
export async function stateReasons(
  { reason, at, postTitle, ...facts }: Stating,
  { tx, secret }: { tx: Tx; secret: string },
): Promise<string> {
  const id = makeTimeId(at)
  const { key, ground, clause, explanation } = reason
  await addStatement(
    {
      ...facts,
      ...{ id, ground, reason: key, clause, explanation },
      createdAt: at,
      appealableUntil: appealableUntil(at),
      tokenHash: hashToken(statementToken({ id, secret })),
    },
    tx,
  )
  await addJob(tx, {
    name: 'moderation.statement',
    payload: { statementId: id, postTitle },
    runAt: new Date(at.getTime() + letterDelayMs),
  })
  return id
}
