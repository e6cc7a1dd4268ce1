import { AppError } from '#lib/errors.ts'
import * as words from '#lib/words/en.ts'
import type { TrustInput } from './trust-input.ts'

/** Throws `request/invalid` where a trusted person would need less than a known one. */
export function assertInOrder(thresholds: TrustInput): void {
  const { knownComments, trustedComments, knownDays, trustedDays, knownSetbacks, trustedSetbacks } =
    thresholds
  const faults = {
    trustedComments: trustedComments < knownComments,
    trustedDays: trustedDays < knownDays,
    trustedSetbacks: trustedSetbacks > knownSetbacks,
  }
  const issues = Object.entries(faults)
    .filter(([, isFault]) => isFault)
    .map(([field]) => ({ field, message: words.trustSettings.notInOrder }))
  if (issues.length > 0) throw new AppError('request/invalid', { issues })
}
