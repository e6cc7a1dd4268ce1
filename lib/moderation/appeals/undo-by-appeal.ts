import type { Tx } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Moderator } from '../assert-moderator.ts'
import { carryOut } from '../carry-out.ts'
import { chooseReason } from '../choose-reason.ts'
import type { ModerationDeps } from '../deps.ts'
import { endEarly } from '../sanctions/end-early.ts'
import { findSanctionRow, lockPerson } from '../sanctions/sanction-store.ts'
import { appendEvent } from '../record-store.ts'
import { liftStatementOf } from '../statement-store.ts'
import type { AppealAnswerInput } from './appeal-input.ts'
import type { AppealRow } from './appeal-store.ts'
import type { Case } from './appeal.ts'
import { restoreComment } from './restore-comment.ts'

interface Founded {
  viewer: Moderator
  input: AppealAnswerInput
  row: AppealRow
  against: Case
  at: Date
}

interface Work {
  tx: Tx
  deps: ModerationDeps
}

/**
 * Undoes the decision that a founded appeal is against, in the caller's transaction. The record then has an event that
 * undoes it, so that it counts as an error of whoever decided. Throws as `decideAppeal`.
 */
export async function undoByAppeal(founded: Founded, work: Work): Promise<void> {
  const { statement, report } = founded.row
  const isDone = report
    ? await rejectAfterAll({ ...founded, report }, work)
    : statement?.commentId
      ? await restore({ ...founded, statement }, work)
      : statement && (await endSanction({ ...founded, statement }, work))
  if (!isDone) throw new AppError('comments/version-conflict')
}

type Statement = NonNullable<AppealRow['statement']>
type Report = NonNullable<AppealRow['report']>

async function restore(
  { viewer, input, statement, at }: Founded & { statement: Statement },
  { tx, deps }: Work,
): Promise<boolean> {
  const comment = await deps.findComment(statement.commentId ?? '', tx)
  if (!comment) return false
  const { eventSeq, measure } = statement
  return restoreComment({ comment, measure, viewer, appealId: input.id, eventSeq, at }, { tx, deps })
}

/** Rejects the comment that was reported, unless it is no longer shown. */
async function rejectAfterAll(
  { viewer, input, report, at: _ }: Founded & { report: Report },
  { tx, deps }: Work,
): Promise<boolean> {
  const comment = await deps.findComment(report.commentId, tx)
  const isShown = comment?.status === 'PUBLISHED' || comment?.status === 'HELD'
  if (!comment || !isShown || report.eventSeq === null) return true
  const reason = await chooseReason(input, deps)
  const appeal = { id: input.id, undoes: report.eventSeq }
  const act = { viewer, decision: 'reject', reason, note: input.note || null, comment, appeal } as const
  return (await carryOut(act, { tx, deps })) !== null
}

async function endSanction(
  { viewer, input, statement, at }: Founded & { statement: Statement },
  { tx }: Work,
): Promise<boolean> {
  const { personId, eventSeq } = statement
  await lockPerson(personId, tx)
  const sanction = await findSanctionRow({ statementId: statement.id }, tx)
  const isRunning = sanction && (sanction.until === null || sanction.until > at)
  if (isRunning) {
    await endEarly({ sanction, byId: viewer.id, at }, tx)
    return true
  }
  // It has ended by itself, and was wrong all the same.
  const data = { appeal: input.id }
  const subject = `person:${personId}`
  await appendEvent({ at, actorId: viewer.id, kind: 'undo', subject, data, undoes: eventSeq }, tx)
  await liftStatementOf({ eventSeq, at }, tx)
  return true
}
