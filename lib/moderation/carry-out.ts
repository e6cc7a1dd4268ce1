import type { CommentRow } from '#lib/comments/tree.ts'
import type { Tx } from '#lib/db.ts'
import type { Moderator } from './assert-moderator.ts'
import { closeReportsBy, isOwnReport } from './close-reports-by.ts'
import { measureOf, outcomes } from './decision.ts'
import type { Decision } from './decision.ts'
import type { ModerationDeps } from './deps.ts'
import type { Reason } from './reasons.ts'
import { appendEvent } from './record-store.ts'
import type { OpenReport } from './report-store.ts'
import { listOpenReports, listReportsClosedBy, lockComment } from './report-store.ts'
import { stateReasons } from './state-reasons.ts'
import { liftStatements, listHoldingChecks } from './statement-store.ts'

export interface Act {
  viewer: Moderator
  decision: Decision
  /** Null for a decision that restricts nothing. */
  reason: Reason | null
  note: string | null
  comment: CommentRow
  /** The founded appeal of a reporter that asks for it, and the decision that it undoes. */
  appeal?: { id: string; undoes: bigint }
  /** Left out for a decision on a page of the site. */
  via?: 'mail'
}

interface Work {
  tx: Tx
  deps: ModerationDeps
}

/**
 * Carries out a decision in the caller's transaction, with its event, its statement of reasons and its open reports.
 * Returns the number of the event; null when the comment changed since it was read, or there is nothing to keep.
 */
export async function carryOut(act: Act, work: Work): Promise<bigint | null> {
  const { viewer, decision, reason, comment } = act
  const { tx, deps } = work
  const at = deps.clock.now()
  if (!(await changeStatus({ ...act, at }, work))) return null
  const reports = await listReports(act, tx)
  if (decision === 'keep' && reports.length === 0) return null
  // Whoever reports and decides acts on their own initiative.
  const notices = reports.filter((report) => !isOwnReport(report, viewer)).length
  // Read before `appendEvent` locks the record, since other moderators wait from then on.
  const detectedBy = await holdingChecks(comment, tx)
  const post = await deps.findPost(comment.postId)
  const postTitle = post?.title ?? null
  const { to } = outcomes[decision]
  const change = { from: comment.status, to, version: comment.version }
  const event = await appendEvent(
    {
      ...{ at, actorId: viewer.id, subject: `comment:${comment.id}`, ...kindOf(act) },
      data: {
        ...{ ...change, decision, reason: reason?.key ?? null },
        ...{ checks: detectedBy.join(' '), reports: notices },
        ...(act.appeal && { appeal: act.appeal.id }),
        ...(act.via && { via: act.via }),
      },
    },
    tx,
  )
  await liftStatements({ commentId: comment.id, at }, tx)
  const consequences = { event, postTitle, at }
  await closeReportsBy({ ...consequences, reports, decision, viewer, commentId: comment.id }, tx)
  await deps.queueAkismet?.({ decision, event, slug: post?.slug ?? null, at }, tx)
  if (reason) await writeReasons({ ...act, reason, detectedBy, notices, ...consequences }, work)
  return event
}

const kindOf = ({ appeal }: Act) =>
  appeal ? { kind: 'undo' as const, undoes: appeal.undoes } : { kind: 'decision' as const }

/** The reports that the decision answers: open ones, and those that an appeal takes up again. */
async function listReports({ comment, appeal }: Act, tx: Tx): Promise<OpenReport[]> {
  const open = await listOpenReports(comment.id, tx)
  return appeal ? [...open, ...(await listReportsClosedBy(appeal.undoes, tx))] : open
}

const holdingChecks = ({ id: commentId, version }: CommentRow, tx: Tx) =>
  listHoldingChecks({ commentId, version }, tx)

/** False when the comment changed since it was read. */
async function changeStatus(
  { viewer, decision, comment, at }: Act & { at: Date },
  { tx, deps }: Work,
): Promise<boolean> {
  const { to, change } = outcomes[decision]
  if (change !== null) {
    const by = { as: 'moderator', id: viewer.id } as const
    const after = { ...comment, status: to }
    return (await deps.changeComment(tx, { before: comment, after, by, reason: change, at })) === 'done'
  }
  await lockComment(comment.id, tx)
  return (await deps.findComment(comment.id, tx))?.status === comment.status
}

interface Stating extends Act {
  reason: Reason
  event: bigint
  /** Number of reports by others. */
  notices: number
  detectedBy: string[]
  postTitle: string | null
  at: Date
}

async function writeReasons(
  { viewer, decision, reason, note, comment, event, notices, detectedBy, postTitle, at }: Stating,
  { tx, deps }: Work,
): Promise<void> {
  await stateReasons(
    {
      commentId: comment.id,
      personId: comment.authorId,
      eventSeq: event,
      measure: measureOf({ from: comment.status, decision }),
      source: notices > 0 ? 'notice' : 'own-initiative',
      decidedById: viewer.id,
      ...{ detectedBy, note, reason, at, postTitle },
    },
    { tx, secret: deps.secret },
  )
}
