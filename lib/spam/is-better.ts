import type { Example } from './fit.ts'
import { measure } from './measure.ts'
import type { Judged } from './measure.ts'
import type { Measure, SpamModel } from './model.ts'
import { scoreSpam } from './score.ts'

/** With fewer decisions the difference of two models is luck. */
export const heldOutMin = 50

/** An honest comment that waits for a person costs as much as this many spam comments that pass. */
const heldCost = 4

/**
 * Whether a new model may take the place of the one at work: on decisions that neither was trained on, its errors cost
 * less.
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

/** A model at its own threshold. */
export function measureModel(model: SpamModel, examples: readonly Example[]): Measure {
  return measure(judge(model, examples), model.threshold)
}

function judge(model: SpamModel, examples: readonly Example[]): Judged[] {
  return examples.map(({ text, isSpam }) => ({ score: scoreSpam(text, model).score, isSpam }))
}
