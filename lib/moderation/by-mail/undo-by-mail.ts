import { AppError } from '#lib/errors.ts'
import type { ByMailDeps } from '../deps.ts'
import { hashToken } from '../statement.ts'
import { undoDecision } from '../undo-decision.ts'
import { identifyDecider } from './identify-decider.ts'
import { findLinkRow } from './link-store.ts'

/**
 * Takes back the decision that was made with a link, until the link expires. The link decides nothing after that.
 *
 * Throws `moderation/link-not-found` (also when expired, or unused), `auth/forbidden`, and what `undoDecision` throws.
 */
export async function undoByMail(
  { input, address }: { input: { token: string }; address: string },
  deps: ByMailDeps,
): Promise<void> {
  const link = await findLinkRow(hashToken(input.token), deps.db)
  if (!link || link.eventSeq === null || link.expires <= deps.clock.now())
    throw new AppError('moderation/link-not-found')
  const viewer = await identifyDecider({ personId: link.personId, address }, deps)
  if (!viewer) throw new AppError('auth/forbidden')
  await undoDecision({ viewer, input: { eventId: String(link.eventSeq) } }, deps)
}
