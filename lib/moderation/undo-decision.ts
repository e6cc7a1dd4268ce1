import type { Viewer } from '#lib/auth/roles.ts'
import type { Tx } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { assertModerator } from './assert-moderator.ts'
import { commentOfSubject, decisionData } from './decision.ts'
import type { ModerationDeps } from './deps.ts'
import { appendEvent, findEvent, findLastDecisions } from './record-store.ts'
import type { RecordedEvent } from './record.ts'
import { lockComment, reopenReports } from './report-store.ts'
import { liftStatementOf, restoreStatementOf } from './statement-store.ts'

/**
 * Takes a decision back: the comment has its status from before again, and the statement is lifted. `eventId` is the
 * decimal number of the decision's event.
 *
 * Throws `auth/sign-in-required`, `auth/forbidden` (also for one's own comment), `moderation/event-not-found`, and
 * `moderation/not-undone` when it was undone before, a newer decision is in force, or the comment has changed since.
 */
export async function undoDecision(
  { viewer, input }: { viewer: Viewer; input: { eventId: string } },
  deps: ModerationDeps,
): Promise<{ commentId: string; event: string }> {
  assertModerator(viewer)
  const seq = BigInt(input.eventId)
  return deps.db.$transaction(async (tx) => {
    const event = await findEvent(seq, tx)
    const commentId = event && commentOf(event)
    if (!event || !commentId) throw new AppError('moderation/event-not-found')
    const { from, to } = decisionData.parse(JSON.parse(event.data))
    await lockComment(commentId, tx)
    const comment = await deps.findComment(commentId, tx)
    // An erased comment does not come back.
    const isThere = comment?.status === to && comment.body !== ''
    if (!isThere || (await findLast(event, { tx })) !== seq) throw new AppError('moderation/not-undone')
    if (comment.authorId === viewer.id) throw new AppError('auth/forbidden')
    // Read before `appendEvent` locks the record, since other moderators wait from then on.
    const before = await findLast(event, { before: seq, tx })
    const at = deps.clock.now()
    const by = { as: 'moderator', id: viewer.id } as const
    const change = { before: comment, after: { ...comment, status: from }, by, reason: 'undo', at } as const
    // What was kept has its status still.
    if (from !== to && (await deps.changeComment(tx, change)) === 'conflict')
      throw new AppError('moderation/not-undone')
    const data = { from: to, to: from }
    const undo = { at, actorId: viewer.id, kind: 'undo', subject: event.subject, data, undoes: seq } as const
    const added = await appendEvent(undo, tx)
    // The statement of the decision before is back in force, and that of this one is lifted.
    if (before !== undefined) await restoreStatementOf(before, tx)
    await liftStatementOf({ eventSeq: seq, at }, tx)
    await reopenReports(seq, tx)
    return { commentId, event: String(added) }
  })
}

/** The last decision on the same comment that nobody took back; with `before` the last one before that number. */
const findLast = async ({ subject }: RecordedEvent, { tx, ...until }: { before?: bigint; tx: Tx }) =>
  (await findLastDecisions({ subjects: [subject], ...until }, tx)).get(subject)

function commentOf({ kind, subject }: RecordedEvent): string | null {
  return kind === 'decision' ? commentOfSubject(subject) : null
}
