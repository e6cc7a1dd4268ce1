import type { Measure } from './model.ts'

/** A comment with the score by a model, and the truth. */
export interface Judged {
  /** From 0 to 1; null when it was not scored, which counts as honest. */
  score: number | null
  isSpam: boolean
}

/** Precision and recall when scores at the threshold or above count as spam. Four decimals; 1 for a share of nothing. */
export function measure(judged: readonly Judged[], threshold: number): Measure {
  const called = judged.filter(({ score }) => score !== null && score >= threshold)
  const hits = called.filter(({ isSpam }) => isSpam).length
  const spam = judged.filter(({ isSpam }) => isSpam).length
  return { precision: share(hits, called.length), recall: share(hits, spam), n: judged.length }
}

const share = (part: number, whole: number) =>
  whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000

/** The precision that a threshold must reach. */
export const precisionMin = 0.985
// Penalties draw scores to the middle, so the lowest candidate is a little below one half.
const candidates = Array.from({ length: 51 }, (_, step) => (45 + step) / 100)

/** The lowest candidate with enough precision; without one, the highest. */
export function chooseThreshold(judged: readonly Judged[]): number {
  const enough = candidates.filter((threshold) => measure(judged, threshold).precision >= precisionMin)
  return enough[0] ?? candidates.at(-1) ?? 1
}
