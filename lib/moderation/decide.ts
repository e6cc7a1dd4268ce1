import type { CommentRow } from '#lib/comments/tree.ts'
import type { Tx } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { makeTimeId } from '#lib/ids.ts'
import type { Viewer } from '#lib/auth/roles.ts'
import { secondMs } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { assertModerator } from './assert-moderator.ts'
import type { Moderator } from './assert-moderator.ts'
import { measureOf, outcomes } from './decision.ts'
import type { ModerationDeps } from './deps.ts'
import type { DecidedDto } from './dto.ts'
import { findDecider } from './find-decider.ts'
import type { DecisionInput } from './input.ts'
import { spamReason } from './reasons.ts'
import type { Reason } from './reasons.ts'
import { appendEvent } from './record-store.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { appealableUntil, hashStatementToken, statementToken } from './statement.ts'
import { addStatement, liftStatements, listHoldingChecks } from './statement-store.ts'

/**
 * Decides on comments, each in its own transaction: the status, the event of the record and the statement of reasons are
 * written together. A comment with another status than seen stays as it is; its result names the last decider.
 *
 * Throws `auth/sign-in-required`, `auth/forbidden`, and `request/invalid` for a missing or unknown reason, or a missing
 * note.
 */
export async function decide(
  { viewer, input }: { viewer: Viewer; input: DecisionInput },
  deps: ModerationDeps,
): Promise<DecidedDto[]> {
  assertModerator(viewer)
  const reason = await chooseReason(input, deps)
  const decided: DecidedDto[] = []
  for (const id of new Set(input.ids)) decided.push(await decideOne({ viewer, input, reason, id }, deps))
  return decided
}

async function chooseReason(
  { decision, reason: key, note }: DecisionInput,
  { listReasons }: ModerationDeps,
): Promise<Reason | null> {
  const { restricts, asksForReason } = outcomes[decision]
  if (!restricts) return null
  const wanted = asksForReason ? key : spamReason
  if (wanted === undefined) throw invalid('reason', words.moderation.reasonMissing)
  const reason = (await listReasons()).find((other) => other.key === wanted)
  if (!reason) throw invalid('reason', words.moderation.noSuchReason)
  if (reason.needsNote && !note) throw invalid('note', words.moderation.noteMissing)
  return reason
}

const invalid = (field: string, message: string) =>
  new AppError('request/invalid', { issues: [{ field, message }] })

interface Deciding {
  viewer: Moderator
  input: DecisionInput
  reason: Reason | null
  id: string
}

async function decideOne(deciding: Deciding, deps: ModerationDeps): Promise<DecidedDto> {
  const { viewer, input, id } = deciding
  const event = await deps.db.$transaction(async (tx) => {
    const comment = await deps.findComment(id, tx)
    if (!comment || comment.status === 'DELETED') return 'not-found'
    if (comment.authorId === viewer.id) return 'own'
    const isAsSeen = input.seen === undefined || comment.status === input.seen.toUpperCase()
    if (!isAsSeen || !outcomes[input.decision].from.includes(comment.status)) return 'decided'
    return carryOut({ ...deciding, comment }, { tx, deps })
  })
  if (typeof event === 'bigint') return { id, outcome: 'done', event: String(event), by: null }
  const by = event === 'decided' ? await findDecider(id, deps.db) : null
  return { id, outcome: event, event: null, by }
}

async function carryOut(
  { viewer, input, reason, comment }: Deciding & { comment: CommentRow },
  { tx, deps }: { tx: Tx; deps: ModerationDeps },
): Promise<bigint | 'decided'> {
  const { decision } = input
  const at = deps.clock.now()
  const { to, change } = outcomes[decision]
  // Read before `appendEvent` locks the record, since other moderators wait from then on.
  const detectedBy = await listHoldingChecks({ commentId: comment.id, version: comment.version }, tx)
  const postTitle = reason && ((await deps.findPost(comment.postId))?.title ?? null)
  const outcome = await deps.changeComment(tx, {
    before: comment,
    after: { ...comment, status: to },
    by: { as: 'moderator', id: viewer.id },
    reason: change,
    at,
  })
  if (outcome === 'conflict') return 'decided'
  const event = await appendEvent(
    {
      at,
      actorId: viewer.id,
      kind: 'decision',
      subject: `comment:${comment.id}`,
      data: {
        ...{ decision, from: comment.status, to, version: comment.version, reason: reason?.key ?? null },
        checks: detectedBy.join(' '),
      },
    },
    tx,
  )
  await liftStatements({ commentId: comment.id, at }, tx)
  if (reason) {
    const grounds = { reason, detectedBy, postTitle }
    await addReasons({ viewer, input, comment, grounds, event, at }, { tx, secret: deps.secret })
  }
  return event
}

interface Grounds {
  reason: Reason
  detectedBy: string[]
  postTitle: string | null
}

interface Stating {
  viewer: Moderator
  input: DecisionInput
  comment: CommentRow
  grounds: Grounds
  event: bigint
  at: Date
}

/** An undo within this time spares the writer a letter. */
const letterDelayMs = 15 * secondMs

/** Writes the statement of reasons, and queues its letter. */
async function addReasons(
  { viewer, input, comment, grounds, event, at }: Stating,
  { tx, secret }: { tx: Tx; secret: string },
): Promise<void> {
  const id = makeTimeId(at)
  const { key, ground, clause, explanation } = grounds.reason
  await addStatement(
    {
      id,
      commentId: comment.id,
      personId: comment.authorId,
      eventSeq: event,
      measure: measureOf({ from: comment.status, decision: input.decision }),
      source: 'own-initiative',
      detectedBy: grounds.detectedBy,
      decidedById: viewer.id,
      ...{ ground, reason: key, clause, explanation },
      // A form without a note sends an empty one.
      note: input.note || null,
      createdAt: at,
      appealableUntil: appealableUntil(at),
      tokenHash: hashStatementToken(statementToken({ id, secret })),
    },
    tx,
  )
  await addJob(tx, {
    name: 'moderation.statement',
    payload: { statementId: id, postTitle: grounds.postTitle },
    runAt: new Date(at.getTime() + letterDelayMs),
  })
}
