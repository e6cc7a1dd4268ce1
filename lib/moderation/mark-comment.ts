import type { Viewer } from '#lib/auth/roles.ts'
import { withMark } from '#lib/comments/marks.ts'
import type { CommentRow } from '#lib/comments/tree.ts'
import type { Tx } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { assertModerator } from './assert-moderator.ts'
import type { Moderator } from './assert-moderator.ts'
import type { ModerationDeps } from './deps.ts'
import type { MarkInput } from './input.ts'
import { findPinnedId } from './mark-store.ts'
import { foldReason } from './reasons.ts'
import { appendEvent } from './record-store.ts'
import { stateReasons } from './state-reasons.ts'
import { liftFold } from './statement-store.ts'

interface Marking {
  viewer: Moderator
  input: MarkInput
  at: Date
}

/**
 * Pins a comment, marks it as the author's pick, locks its thread or folds its branch, or takes that back. A pinned
 * comment replaces another one under its post. The writer of a folded comment gets a statement of reasons. Marking twice
 * does nothing.
 *
 * Throws `auth/sign-in-required`, `auth/forbidden` (also for folding one's own comment), `comments/not-found` unless the
 * comment is published, `comments/version-conflict` when it changed meanwhile, and `request/invalid` for locking a reply.
 */
export async function markComment(
  { viewer, input }: { viewer: Viewer; input: MarkInput },
  deps: ModerationDeps,
): Promise<void> {
  assertModerator(viewer)
  const { id, mark, isOn } = input
  const at = deps.clock.now()
  await deps.db.$transaction(async (tx) => {
    const comment = await deps.findComment(id, tx)
    if (comment?.status !== 'PUBLISHED') throw new AppError('comments/not-found')
    if (mark === 'folded' && comment.authorId === viewer.id) throw new AppError('auth/forbidden')
    if (mark === 'locked' && comment.parentId !== null) {
      throw new AppError('request/invalid', { log: 'a reply has no thread of its own' })
    }
    if (comment.marks.includes(mark) === isOn) return
    if (mark === 'pinned' && isOn) await unpinOther(comment, { marking: { viewer, input, at }, tx, deps })
    await setMark(comment, { marking: { viewer, input, at }, tx, deps })
  })
}

interface Within {
  marking: Marking
  tx: Tx
  deps: ModerationDeps
}

async function unpinOther({ postId }: CommentRow, { marking, tx, deps }: Within): Promise<void> {
  const id = await findPinnedId(postId, tx)
  const pinned = id === null ? null : await deps.findComment(id, tx)
  if (!pinned) return
  const input = { ...marking.input, id: pinned.id, isOn: false }
  await setMark(pinned, { marking: { ...marking, input }, tx, deps })
}

async function setMark(
  comment: CommentRow,
  { marking: { viewer, input, at }, tx, deps }: Within,
): Promise<void> {
  const { mark, isOn, note } = input
  const after = { ...comment, marks: withMark(comment.marks, { mark, isOn }) }
  const postTitle = mark === 'folded' ? ((await deps.findPost(comment.postId))?.title ?? null) : null
  const by = { as: 'moderator', id: viewer.id } as const
  const outcome = await deps.changeComment(tx, { before: comment, after, by, reason: 'mark', at })
  if (outcome === 'conflict') throw new AppError('comments/version-conflict')
  const subject = `comment:${comment.id}`
  const event = await appendEvent(
    { at, actorId: viewer.id, kind: 'mark', subject, data: { mark, isOn, version: comment.version } },
    tx,
  )
  if (mark !== 'folded') return
  if (!isOn) {
    await liftFold({ commentId: comment.id, at }, tx)
    return
  }
  const reason = (await deps.listReasons()).find(({ key }) => key === foldReason)
  if (!reason) throw new Error('the reason for folding is missing')
  await stateReasons(
    {
      ...{ commentId: comment.id, personId: comment.authorId, decidedById: viewer.id, eventSeq: event },
      ...{ measure: 'folded', source: 'own-initiative', detectedBy: [], note: note || null },
      ...{ reason, at, postTitle },
    },
    { tx, secret: deps.secret },
  )
}
