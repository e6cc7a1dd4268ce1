import { AppError } from '#lib/errors.ts'
import { showsWords } from '#lib/text.ts'
import * as words from '#lib/words/en.ts'
import { outcomes } from './decision.ts'
import type { ModerationDeps } from './deps.ts'
import type { DecisionInput } from './input.ts'
import { spamReason } from './reasons.ts'
import type { Reason } from './reasons.ts'

/** The reason of a decision that restricts; null for any other. Throws as `chooseReason`. */
export async function chooseReasonFor(
  { decision, reason, note }: Pick<DecisionInput, 'decision' | 'reason' | 'note'>,
  deps: Pick<ModerationDeps, 'listReasons'>,
): Promise<Reason | null> {
  const { restricts, asksForReason } = outcomes[decision]
  return restricts ? chooseReason({ reason: asksForReason ? reason : spamReason, note }, deps) : null
}

/** The reason with a key. Throws `request/invalid` for a missing or unknown reason, or a missing note. */
export async function chooseReason(
  { reason: key, note }: { reason?: string | undefined; note?: string | undefined },
  { listReasons }: Pick<ModerationDeps, 'listReasons'>,
): Promise<Reason> {
  if (key === undefined) throw invalid('reason', words.moderation.reasonMissing)
  const reason = (await listReasons()).find((other) => other.key === key)
  if (!reason) throw invalid('reason', words.moderation.noSuchReason)
  const missing = reason.ground === 'law' ? words.moderation.lawMissing : words.moderation.noteMissing
  if (reason.needsNote && !showsWords(note)) throw invalid('note', missing)
  return reason
}

const invalid = (field: string, message: string) =>
  new AppError('request/invalid', { issues: [{ field, message }] })
