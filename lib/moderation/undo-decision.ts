import type { Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { assertModerator } from './assert-moderator.ts'
import { commentOfSubject, decisionData } from './decision.ts'
import type { ModerationDeps } from './deps.ts'
import { appendEvent, findEvent, isUndone } from './record-store.ts'
import type { RecordedEvent } from './record.ts'
import { reopenReports } from './report-store.ts'
import { liftStatementOf, restoreStatements } from './statement-store.ts'

/**
 * Takes a decision back: the comment has its status from before again, and the statement is lifted. `eventId` is the
 * decimal number of the decision's event.
 *
 * Throws `auth/sign-in-required`, `auth/forbidden` (also for one's own comment), `moderation/event-not-found`, and
 * `moderation/not-undone` when it was undone before or the comment has changed since.
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
    const comment = await deps.findComment(commentId, tx)
    // An erased comment does not come back.
    const isThere = comment?.status === to && comment.body !== ''
    if (!isThere || (await isUndone(seq, tx))) throw new AppError('moderation/not-undone')
    if (comment.authorId === viewer.id) throw new AppError('auth/forbidden')
    const at = deps.clock.now()
    const by = { as: 'moderator', id: viewer.id } as const
    const change = { before: comment, after: { ...comment, status: from }, by, reason: 'undo', at } as const
    // What was kept has its status still.
    if (from !== to && (await deps.changeComment(tx, change)) === 'conflict')
      throw new AppError('moderation/not-undone')
    const data = { from: to, to: from }
    const undo = { at, actorId: viewer.id, kind: 'undo', subject: event.subject, data, undoes: seq } as const
    const added = await appendEvent(undo, tx)
    // Earlier statements that the decision lifted are back in force, then its own is lifted.
    await restoreStatements({ commentId, liftedAt: event.at }, tx)
    await liftStatementOf({ eventSeq: seq, at }, tx)
    await reopenReports(seq, tx)
    return { commentId, event: String(added) }
  })
}

function commentOf({ kind, subject }: RecordedEvent): string | null {
  return kind === 'decision' ? commentOfSubject(subject) : null
}
