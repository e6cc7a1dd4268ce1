import { withMark } from '#lib/comments/marks.ts'
import type { CommentRow } from '#lib/comments/tree.ts'
import type { Tx } from '#lib/db.ts'
import type { Moderator } from '../assert-moderator.ts'
import { closeReportsBy } from '../close-reports-by.ts'
import type { ModerationDeps } from '../deps.ts'
import { appendEvent } from '../record-store.ts'
import { listOpenReports, listReportsClosedBy } from '../report-store.ts'
import { liftStatementOf, liftStatements } from '../statement-store.ts'

interface Remedy {
  viewer: Moderator
  appealId: string
  /** The decision that is undone. */
  eventSeq: bigint
  at: Date
}

interface Work {
  tx: Tx
  deps: ModerationDeps
}

/**
 * Undoes the restriction of a comment in the caller's transaction: its words are published again, or unfolded, and its
 * statements are lifted. Its reports, if any, are refused, and their reporters told. Of erased words only the statement
 * is lifted. Returns false when the comment changed meanwhile.
 */
export async function restoreComment(
  { comment, measure, ...remedy }: Remedy & { comment: CommentRow; measure: string },
  work: Work,
): Promise<boolean> {
  if (comment.body === '') {
    await liftStatementOf(remedy, work.tx)
    return true
  }
  return measure === 'folded' ? unfold({ comment, ...remedy }, work) : publish({ comment, ...remedy }, work)
}

async function unfold(
  { comment, viewer, appealId, eventSeq, at }: Remedy & { comment: CommentRow },
  { tx, deps }: Work,
): Promise<boolean> {
  const by = { as: 'moderator', id: viewer.id } as const
  const marks = withMark(comment.marks, { mark: 'folded', isOn: false })
  const change = { before: comment, after: { ...comment, marks }, by, reason: 'mark', at } as const
  if ((await deps.changeComment(tx, change)) === 'conflict') return false
  const data = { mark: 'folded', isOn: false, version: comment.version, appeal: appealId }
  const subject = `comment:${comment.id}`
  await appendEvent({ at, actorId: viewer.id, kind: 'undo', subject, data, undoes: eventSeq }, tx)
  await liftStatementOf({ eventSeq, at }, tx)
  return true
}

async function publish(
  { comment, viewer, appealId, eventSeq, at }: Remedy & { comment: CommentRow },
  { tx, deps }: Work,
): Promise<boolean> {
  const by = { as: 'moderator', id: viewer.id } as const
  const reason = comment.status === 'HELD' ? 'release' : 'undo'
  const change = { before: comment, after: { ...comment, status: 'PUBLISHED' }, by, reason, at } as const
  const postTitle = (await deps.findPost(comment.postId))?.title ?? null
  if ((await deps.changeComment(tx, change)) === 'conflict') return false
  const reports = [...(await listOpenReports(comment.id, tx)), ...(await listReportsClosedBy(eventSeq, tx))]
  const data = { from: comment.status, to: 'PUBLISHED', version: comment.version, appeal: appealId }
  const subject = `comment:${comment.id}`
  const event = await appendEvent(
    { at, actorId: viewer.id, kind: 'undo', subject, data, undoes: eventSeq },
    tx,
  )
  const commentId = comment.id
  await liftStatements({ commentId, at }, tx)
  await closeReportsBy({ viewer, decision: 'publish', event, reports, commentId, postTitle, at }, tx)
  return true
}
