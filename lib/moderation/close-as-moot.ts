import type { Tx } from '#lib/db.ts'
import { appendEvents } from './record-store.ts'
import { closeMoot } from './report-sweep-store.ts'

interface Closing {
  reports: readonly { id: string; reason: string }[]
  commentId: string
  at: Date
}

/** Ends open reports of a comment without a verdict, each with an event of the machine. The caller has locked the comment. */
export async function closeAsMoot({ reports, commentId, at }: Closing, tx: Tx): Promise<void> {
  await closeMoot({ ids: reports.map(({ id }) => id), at }, tx)
  const moot = { at, actorId: null, kind: 'report-decided' } as const
  await appendEvents(
    reports.map(({ id, reason }) => ({
      ...{ ...moot, subject: `report:${id}` },
      data: { comment: commentId, reason, state: 'moot', event: null },
    })),
    tx,
  )
}
