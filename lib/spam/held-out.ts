import { chanceOf, fit } from './fit.ts'
import type { Penalties, ReadExample } from './fit.ts'
import { chooseThreshold } from './measure.ts'
import type { Judged } from './measure.ts'

/** An example with the score of a model that was trained without its group. */
export interface HeldOut extends Judged, Omit<ReadExample, 'features' | 'isSpam'> {
  score: number
}

/** Scores each group by a model of all the others. */
function scoreHeldOut(examples: readonly ReadExample[], penalties: Penalties): HeldOut[] {
  return groupsOf(examples).flatMap((group) => {
    const weights = fit(
      examples.filter((example) => example.group !== group),
      penalties,
    )
    return examples
      .filter((example) => example.group === group)
      .map(({ features, ...example }) => ({ ...example, score: chanceOf(features, weights) }))
  })
}

const candidates: readonly Penalties[] = [
  { signals: 1, words: 4 },
  { signals: 1, words: 16 },
  { signals: 2, words: 8 },
]

export interface Choice {
  penalties: Penalties
  threshold: number
}

/** Penalties and threshold that do best on groups held out of these examples. */
export function choose(examples: readonly ReadExample[]): Choice {
  const tried = candidates.map((penalties) => {
    const heldOut = collected(scoreHeldOut(examples, penalties))
    return { penalties, heldOut, loss: lossOf(heldOut) }
  })
  const best = tried.reduce((first, second) => (second.loss < first.loss ? second : first))
  return { penalties: best.penalties, threshold: chooseThreshold(best.heldOut) }
}

/**
 * What was collected, where there is enough of it: examples written for the purpose lie near the border on both sides, far
 * more often than what people write.
 */
function collected(heldOut: readonly HeldOut[]): readonly HeldOut[] {
  const found = heldOut.filter(({ isWritten }) => !isWritten)
  return new Set(found.map(({ group }) => group)).size > 1 ? found : heldOut
}

/** Logarithmic loss, lower is better. */
function lossOf(judged: readonly HeldOut[]): number {
  const losses = judged.map(({ score, isSpam }) => -Math.log(Math.max(1e-9, isSpam ? score : 1 - score)))
  return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length)
}

export interface Verdict extends HeldOut {
  isCalledSpam: boolean
}

/**
 * What a model would have said of each group had it never seen it: weights, penalties and threshold come from the other
 * groups alone.
 */
export function judgeHeldOut(examples: readonly ReadExample[]): Verdict[] {
  return groupsOf(examples).flatMap((group) => {
    const others = examples.filter((example) => example.group !== group)
    const { penalties, threshold } = choose(others)
    const weights = fit(others, penalties)
    const languages = languagesOf(others)
    return examples
      .filter((example) => example.group === group)
      .map(({ features, ...example }) => {
        const score = chanceOf(features, weights)
        return { ...example, score, isCalledSpam: score >= threshold && languages.includes(example.language) }
      })
  })
}

function groupsOf(examples: readonly ReadExample[]): string[] {
  return [...new Set(examples.map(({ group }) => group))].sort()
}

// With fewer examples of a kind, a language is only met with, not learned.
const languageExamplesMin = 20

/** The languages of which there is enough of both kinds. */
export function languagesOf(examples: readonly ReadExample[]): string[] {
  const byLanguage = Map.groupBy(examples, ({ language }) => language)
  return [...byLanguage]
    .filter(([, list]) => {
      const spam = list.filter(({ isSpam }) => isSpam).length
      return Math.min(spam, list.length - spam) >= languageExamplesMin
    })
    .map(([language]) => language)
    .sort()
}
