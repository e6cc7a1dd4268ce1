import type { CommentRow } from '#lib/comments/tree.ts'
import type { Tx } from '#lib/db.ts'
import * as words from '#lib/words/en.ts'
import type { ReportDeps } from './deps.ts'
import { appendEvent } from './record-store.ts'
import type { NewEvent } from './record.ts'
import { stateReasons } from './state-reasons.ts'
import { weighReports } from './weigh-reports.ts'

interface Weighed {
  comment: CommentRow
  postTitle: string | null
  at: Date
  /** What happened to a report of the comment. */
  event: NewEvent | null
}

/**
 * Records an event, and holds the comment where its open reports weigh enough: its writer then gets a statement of
 * reasons.
 */
export async function recordAndHold(
  { comment, postTitle, at, event }: Weighed,
  { tx, deps }: { tx: Tx; deps: ReportDeps },
): Promise<void> {
  const weighty = await weighReports(comment, { tx, readTrust: deps.readTrust })
  // Before the events: whoever holds the record's lock waits for no row.
  const isHeld = weighty !== null && (await hold({ comment, at }, { tx, deps }))
  if (event) await appendEvent(event, tx)
  if (!isHeld) return
  const change = { from: 'PUBLISHED', to: 'HELD', version: comment.version }
  const eventSeq = await appendEvent(
    {
      ...{ at, actorId: null, kind: 'hold', subject: `comment:${comment.id}` },
      data: { ...change, reason: weighty.reason, reports: weighty.count },
    },
    tx,
  )
  await stateHold({ comment, reason: weighty.reason, eventSeq, at, postTitle }, { tx, deps })
}

async function hold(
  { comment, at }: { comment: CommentRow; at: Date },
  { tx, deps }: { tx: Tx; deps: ReportDeps },
): Promise<boolean> {
  const after = { ...comment, status: 'HELD' } as const
  const by = { as: 'machine', id: null } as const
  return (await deps.changeComment(tx, { before: comment, after, by, reason: 'hold', at })) === 'done'
}

interface Holding {
  comment: CommentRow
  /** Key of the reason that most reports give. */
  reason: string
  eventSeq: bigint
  at: Date
  postTitle: string | null
}

/** The writer of a held comment learns why, as of any other restriction. */
async function stateHold(
  { comment, reason: key, eventSeq, at, postTitle }: Holding,
  { tx, deps }: { tx: Tx; deps: ReportDeps },
): Promise<void> {
  const { heldByReports } = words.reasonsOfMachine
  const known = (await deps.listReasons()).find((reason) => reason.key === key)
  const { ground, clause } = known ?? heldByReports
  const reason = { key, ground, clause, explanation: heldByReports.explanation }
  const facts = { commentId: comment.id, personId: comment.authorId, eventSeq, decidedById: null, note: null }
  await stateReasons(
    { ...facts, measure: 'hidden', source: 'notice', detectedBy: [], reason, at, postTitle },
    { tx, secret: deps.secret },
  )
}
