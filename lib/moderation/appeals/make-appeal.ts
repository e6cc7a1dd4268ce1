import type { Tx } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { makeTimeId } from '#lib/ids.ts'
import type { ModerationDeps } from '../deps.ts'
import { appendEvent } from '../record-store.ts'
import { appealableUntil, hashToken } from '../statement.ts'
import { addAppeal, findAppealed } from './appeal-store.ts'
import type { Appealed } from './appeal-store.ts'
import type { Appealable } from './appeal.ts'

interface Appealing {
  against: Appealable
  /** The token in the link to the statement, or to the receipt of the report. */
  token: string
  text: string
}

const notFound = {
  statement: 'moderation/statement-not-found',
  report: 'moderation/report-not-found',
} as const

/**
 * Appeals against a decision, for anybody with the token of its link: once, and for six months.
 *
 * Throws `moderation/statement-not-found`, `moderation/report-not-found`, `moderation/nothing-to-appeal` when the decision
 * was taken back or did not refuse the report, `moderation/appeal-too-late` and `moderation/appealed-before`.
 */
export async function makeAppeal(
  { input }: { input: Appealing },
  { db, clock }: Pick<ModerationDeps, 'db' | 'clock'>,
): Promise<{ receivedAt: string }> {
  const at = clock.now()
  const { against, token, text } = input
  await db.$transaction(async (tx) => {
    const found = await findAppealed[against](hashToken(token), tx)
    if (!found) throw new AppError(notFound[against])
    assertAppealable(found, at)
    await keep({ against, found, text, at }, tx)
  })
  return { receivedAt: at.toISOString() }
}

function assertAppealable({ isInForce, decidedAt }: Appealed, now: Date): void {
  if (!isInForce || decidedAt === null) throw new AppError('moderation/nothing-to-appeal')
  if (now > appealableUntil(decidedAt)) throw new AppError('moderation/appeal-too-late')
}

async function keep(
  { against, found, text, at }: { against: Appealable; found: Appealed; text: string; at: Date },
  tx: Tx,
): Promise<void> {
  const id = makeTimeId(at)
  const object = {
    statementId: against === 'statement' ? found.id : null,
    reportId: against === 'report' ? found.id : null,
  }
  if (!(await addAppeal({ id, ...object, text, createdAt: at }, tx)))
    throw new AppError('moderation/appealed-before')
  const data = { against, comment: found.commentId, event: found.eventSeq?.toString() ?? null }
  await appendEvent({ at, actorId: null, kind: 'appeal-received', subject: `appeal:${id}`, data }, tx)
}
