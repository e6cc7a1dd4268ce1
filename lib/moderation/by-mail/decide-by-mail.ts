import type { CommentRow } from '#lib/comments/tree.ts'
import type { Tx } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { assertModerator } from '../assert-moderator.ts'
import { chooseReasonFor } from '../choose-reason.ts'
import { decideOne } from '../decide-one.ts'
import type { ByMailDeps } from '../deps.ts'
import type { DecidedDto } from '../dto.ts'
import { findDecider } from '../find-decider.ts'
import { listOpenReports } from '../report-store.ts'
import { hashToken } from '../statement.ts'
import { identifyDecider } from './identify-decider.ts'
import { findLinkRow, lockLink, useLink } from './link-store.ts'
import type { MailDecisionInput } from './mail-decision-input.ts'

interface Deciding {
  input: MailDecisionInput
  /** Network address of the caller. */
  address: string
}

/**
 * Decides on the comment of a link, as its moderator, once. Where another moderator was first, nothing is decided and the
 * link stays as it is.
 *
 * Throws `moderation/link-not-found` (also when expired), `moderation/link-used`, `auth/forbidden` once its moderator may
 * not decide any more, `comments/version-conflict` for other words than seen, and `request/invalid` as `decide`.
 */
export async function decideByMail({ input, address }: Deciding, deps: ByMailDeps): Promise<DecidedDto> {
  const tokenHash = hashToken(input.token)
  const { personId, commentId: id } = await findOpen(tokenHash, deps)
  const viewer = await identifyDecider({ personId, address }, deps)
  if (!viewer) throw new AppError('auth/forbidden')
  assertModerator(viewer)
  const { decision, note, seen } = input
  const reason = await chooseReasonFor(input, deps)
  const event = await deps.db.$transaction(async (tx) => {
    const link = await lockLink(tokenHash, tx)
    if (link?.eventSeq !== null) throw new AppError('moderation/link-used')
    const comment = await deps.findComment(id, tx)
    if (comment && comment.version !== input.version) throw new AppError('comments/version-conflict')
    if (comment && !(await isWaiting(comment, tx))) return 'decided'
    const act = { viewer, input: { decision, note, seen, via: 'mail' as const }, reason, id }
    const made = await decideOne(act, { tx, deps })
    if (typeof made === 'bigint') await useLink({ id: link.id, eventSeq: made }, tx)
    return made
  })
  if (typeof event === 'bigint') return { id, outcome: 'done', event: String(event), by: null }
  return {
    id,
    outcome: event,
    event: null,
    by: await findDecider({ commentId: id, moderatorId: viewer.id }, deps.db),
  }
}

/** The link with a token's hash, unless it has expired. A used one is refused later, once it is locked. */
async function findOpen(tokenHash: string, { db, clock }: ByMailDeps) {
  const link = await findLinkRow(tokenHash, db)
  if (!link || link.expires <= clock.now()) throw new AppError('moderation/link-not-found')
  return link
}

/** A link is for waiting comments only, whatever its moderator may do in the queues. */
const isWaiting = async ({ id, status }: CommentRow, tx: Tx) =>
  status === 'HELD' || (status === 'PUBLISHED' && (await listOpenReports(id, tx)).length > 0)
