import type { Example } from './fit.ts'
import { measure } from './measure.ts'
import type { Judged } from './measure.ts'
import type { Measure, SpamModel } from './model.ts'
import { scoreSpam } from './score.ts'

/** With fewer decisions, the difference between two models is luck. */
export const heldOutMin = 50

/** Cost of an honest comment held, in spam comments let through. */
const heldCost = 4

/**
 * Whether a new model may replace the current one: its errors cost less on held-out decisions. False with fewer than 50
 * of these, or with only one kind.
 */
export function isBetter(
  { candidate, current }: { candidate: SpamModel; current: SpamModel },
  heldOut: readonly Example[],
): boolean {
  const kinds = new Set(heldOut.map(({ isSpam }) => isSpam))
  if (heldOut.length < heldOutMin || kinds.size < 2) return false
  return costOf(candidate, heldOut) < costOf(current, heldOut)
}

function costOf(model: SpamModel, examples: readonly Example[]): number {
  const costs = judge(model, examples).map(({ score, isSpam }) => {
    const isHeld = score !== null && score >= model.threshold
    if (isHeld === isSpam) return 0
    return isHeld ? heldCost : 1
  })
  return costs.reduce<number>((sum, cost) => sum + cost, 0)
}

/** Precision and recall of a model at its own threshold. */
export function measureModel(model: SpamModel, examples: readonly Example[]): Measure {
  return measure(judge(model, examples), model.threshold)
}

function judge(model: SpamModel, examples: readonly Example[]): Judged[] {
  return examples.map(({ text, isSpam }) => ({ score: scoreSpam(text, model).score, isSpam }))
}
