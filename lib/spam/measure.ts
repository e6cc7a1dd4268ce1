import type { Measure } from './model.ts'

/** A comment of which both is known: what a model said, and what it is. */
export interface Judged {
  /** From 0 to 1; null when it was not scored, which holds nothing. */
  score: number | null
  isSpam: boolean
}

/** Precision and recall when all that scores at least the threshold is called spam. */
export function measure(judged: readonly Judged[], threshold: number): Measure {
  const called = judged.filter(({ score }) => score !== null && score >= threshold)
  const hits = called.filter(({ isSpam }) => isSpam).length
  const spam = judged.filter(({ isSpam }) => isSpam).length
  return { precision: share(hits, called.length), recall: share(hits, spam), n: judged.length }
}

const share = (part: number, whole: number) =>
  whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000

/** Of what is called spam, this share has to be. */
export const precisionMin = 0.985
// Drawing weights to zero draws scores to the middle, so spam begins a little below one half.
const candidates = Array.from({ length: 51 }, (_, step) => (45 + step) / 100)

/** The lowest threshold from which on precision suffices; where none does, the highest. */
export function chooseThreshold(judged: readonly Judged[]): number {
  const enough = candidates.filter((threshold) => measure(judged, threshold).precision >= precisionMin)
  return enough[0] ?? candidates.at(-1) ?? 1
}
