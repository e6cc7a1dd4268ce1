import type { Viewer } from '#lib/auth/roles.ts'
import type { Tx } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { assertModerator } from '../assert-moderator.ts'
import type { Moderator } from '../assert-moderator.ts'
import type { ModerationDeps } from '../deps.ts'
import { appendEvent } from '../record-store.ts'
import type { AppealAnswerInput } from './appeal-input.ts'
import { answerAppeal, findAppealToAnswer, listModeratorIds } from './appeal-store.ts'
import { hindranceOf } from './appeal.ts'
import type { Case } from './appeal.ts'
import { caseOf } from './case-of.ts'
import { undoByAppeal } from './undo-by-appeal.ts'

/**
 * Answers an appeal with reasons, which are sent by mail. A founded one undoes the decision: the comment is published or
 * unfolded, the sanction ends, or the comment that was reported is rejected. Each is once and for all.
 *
 * Throws `auth/sign-in-required`, `auth/forbidden` (also for one's own case), `moderation/appeal-not-found`,
 * `moderation/appeal-answered`, `moderation/own-decision` where another moderator can answer, `request/invalid` as
 * `chooseReason` for a founded appeal of a reporter, and `comments/version-conflict`.
 */
export async function decideAppeal(
  { viewer, input }: { viewer: Viewer; input: AppealAnswerInput },
  deps: ModerationDeps,
): Promise<void> {
  assertModerator(viewer)
  const { id: appealId, outcome, answer } = input
  const at = deps.clock.now()
  await deps.db.$transaction(async (tx) => {
    const row = await findAppealToAnswer(appealId, tx)
    if (!row) throw new AppError('moderation/appeal-not-found')
    if (row.state !== 'open') throw new AppError('moderation/appeal-answered')
    const against = caseOf(row)
    await assertMayAnswer({ viewer, against, at }, tx)
    // Before the events: whoever holds the record's lock reads nothing from elsewhere.
    const { comment } = against
    const postTitle = comment && ((await deps.findPost(comment.postId))?.title ?? null)
    if (outcome === 'founded' && against.isInForce) {
      await undoByAppeal({ viewer, input, row, against, at }, { tx, deps })
    }
    const eventSeq = await recordAnswer({ viewer, input, against, at }, tx)
    await answerAppeal(
      { id: appealId, state: outcome, answer, decidedById: viewer.id, decidedAt: at, eventSeq },
      tx,
    )
    await addJob(tx, { name: 'moderation.appeal-decided', payload: { appealId, postTitle } })
  })
}

async function assertMayAnswer(
  { viewer, against, at }: { viewer: Moderator; against: Case; at: Date },
  tx: Tx,
): Promise<void> {
  const moderatorIds = await listModeratorIds(at, tx)
  const hindrance = hindranceOf({ viewerId: viewer.id, moderatorIds }, against)
  if (hindrance === 'party') throw new AppError('auth/forbidden')
  if (hindrance === 'decider') throw new AppError('moderation/own-decision')
}

interface Answering {
  viewer: Moderator
  input: AppealAnswerInput
  against: Case & { comment: { id: string } | null }
  at: Date
}

function recordAnswer({ viewer, input: { id, outcome }, against, at }: Answering, tx: Tx): Promise<bigint> {
  const { against: kind, comment, eventSeq } = against
  const data = {
    against: kind,
    state: outcome,
    comment: comment?.id ?? null,
    event: eventSeq?.toString() ?? null,
  }
  return appendEvent({ at, actorId: viewer.id, kind: 'appeal-decided', subject: `appeal:${id}`, data }, tx)
}
