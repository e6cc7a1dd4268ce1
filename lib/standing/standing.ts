import { AppError } from '#lib/errors.ts'
import { minuteMs, nameMoment, secondMs } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { sanctionRules } from './sanctions.ts'
import type { SanctionKind, Silencing, ToldSanction } from './sanctions.ts'
import type { Trust, TrustGrounds, TrustThresholds } from './trust.ts'

/** Everything that decides what a person may write, and how closely it is checked. */
export interface Standing {
  trust: Trust
  grounds: TrustGrounds
  /** The thresholds by which the trust was found. */
  thresholds: TrustThresholds
  /** Sanctions in force: those without an end first, then by their end, the latest first. */
  sanctions: readonly ToldSanction[]
}

/** The sanction of a kind in force that ends last; undefined without one. */
export function findSanction({ sanctions }: Pick<Standing, 'sanctions'>, kind: SanctionKind) {
  return sanctions.find((sanction) => sanction.kind === kind)
}

/** Whether a suspension or a ban keeps a person from writing. */
export const isSilenced = (standing: Pick<Standing, 'sanctions'>): boolean =>
  silencingOf(standing) !== undefined

const silencingOf = ({ sanctions }: Pick<Standing, 'sanctions'>) =>
  sanctions.find(({ kind }) => sanctionRules[kind].silences)

/**
 * Throws `auth/suspended` for a suspended or banned person, with the end and the reason in words. Every write of a reader
 * that others can see goes through here.
 */
export function assertMayWrite(standing: Pick<Standing, 'sanctions'>): void {
  assertNotSilenced(silencingOf(standing) ?? null)
}

/** Throws `auth/suspended` for a suspension or a ban, with the end and the reason in words. */
export function assertNotSilenced(silencing: Silencing | null): void {
  if (silencing) throw new AppError('auth/suspended', { told: nameSilencing(silencing) })
}

/** Why a person may not write or use a role, and until when, in words. */
export function nameSilencing({ until, explanation }: Silencing): string {
  return words.standing.suspended({ end: until && nameMoment(until, 'UTC'), explanation })
}

/**
 * Throws `comments/slow-mode` with the seconds to wait, unless slow mode allows another comment. `latestAt` is the time of
 * the person's latest comment of any status, also a deleted one; null without one.
 */
export function assertMyTurn(
  { slowMode, latestAt }: { slowMode: ToldSanction | undefined; latestAt: Date | null },
  now: Date,
): void {
  if (!slowMode?.minutes || !latestAt) return
  const waitMs = latestAt.getTime() + slowMode.minutes * minuteMs - now.getTime()
  if (waitMs <= 0) return
  const told = words.standing.slowMode({ minutes: slowMode.minutes, explanation: slowMode.explanation })
  throw new AppError('comments/slow-mode', { told, retryAfterSeconds: Math.ceil(waitMs / secondMs) })
}
