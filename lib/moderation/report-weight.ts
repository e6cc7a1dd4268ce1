import type { Trust } from '#lib/standing/trust.ts'
import { trustEffects } from '#lib/standing/trust-effects.ts'

/** Who made a report: a person by their trust, or a reader who has proven no address, or is often wrong. */
export type ReporterStanding = Trust | 'unproven'

/** Refused reports within six months from which on a reporter may be seen as often wrong. */
const refusedMin = 3

/** The standing of a person with their decided reports: if most were refused, as of somebody without an address. */
export function standingOf({
  trust,
  upheld,
  refused,
}: {
  trust: Trust
  upheld: number
  refused: number
}): ReporterStanding {
  return refused >= refusedMin && refused > upheld ? 'unproven' : trust
}

/**
 * The weight of one report, and the most that all reports of such readers weigh together. New and unproven readers stay
 * below each threshold, however many they are: numbers alone hold nothing.
 */
export const reportWeights: Record<ReporterStanding, { each: number; together: number }> = {
  unproven: { each: 0.25, together: 1 },
  new: weightOf('new'),
  known: weightOf('known'),
  trusted: weightOf('trusted'),
}

function weightOf(trust: Trust) {
  const { reportWeight, reportWeightMax } = trustEffects[trust]
  return { each: reportWeight, together: reportWeightMax }
}

/** The weight of the open reports of a comment. */
export function weigh(reporters: readonly ReporterStanding[]): number {
  const counts = Map.groupBy(reporters, (standing) => standing)
  return [...counts].reduce((sum, [standing, { length }]) => {
    const { each, together } = reportWeights[standing]
    return sum + Math.min(each * length, together)
  }, 0)
}
