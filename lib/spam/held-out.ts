import { chanceOf, fit } from './fit.ts'
import type { Prior, ReadExample } from './fit.ts'
import { chooseThreshold } from './measure.ts'
import type { Judged } from './measure.ts'
import type { SpamModel } from './model.ts'

/** An example with its score by a model trained without its group. */
export interface HeldOut extends Judged, Omit<ReadExample, 'features' | 'isSpam'> {
  score: number
}

/** Scores each group by a model trained on all others. */
function scoreHeldOut(examples: readonly ReadExample[], prior: Prior): HeldOut[] {
  return groupsOf(examples).flatMap((group) => {
    const weights = fit(
      examples.filter((example) => example.group !== group),
      prior,
    )
    return examples
      .filter((example) => example.group === group)
      .map(({ features, ...example }) => ({ ...example, score: chanceOf(features, weights) }))
  })
}

const candidates: readonly Omit<Prior, 'base'>[] = [
  { signals: 1, words: 4 },
  { signals: 1, words: 16 },
  { signals: 2, words: 8 },
]

export interface Choice {
  prior: Prior
  threshold: number
}

/** The penalties and threshold that do best on held-out groups of these examples. */
export function choose(examples: readonly ReadExample[], base?: SpamModel): Choice {
  const tried = candidates.map((penalties) => {
    const prior = { ...penalties, base }
    const heldOut = collected(scoreHeldOut(examples, prior))
    return { prior, heldOut, loss: lossOf(heldOut) }
  })
  const best = tried.reduce((first, second) => (second.loss < first.loss ? second : first))
  const isEnough = leastOf(examples.filter(({ isWritten }) => !isWritten)) >= thresholdExamplesMin
  return { prior: best.prior, threshold: base && !isEnough ? base.threshold : chooseThreshold(best.heldOut) }
}

// With fewer examples of a kind, one of them would move the threshold of `base`.
const thresholdExamplesMin = 100

/** Number of examples of the rarer kind, spam or honest. */
function leastOf(examples: readonly ReadExample[]): number {
  const spam = examples.filter(({ isSpam }) => isSpam).length
  return Math.min(spam, examples.length - spam)
}

/**
 * The collected examples if they have two groups at least, else all. Written examples are far harder to tell than real
 * comments.
 */
function collected(heldOut: readonly HeldOut[]): readonly HeldOut[] {
  const found = heldOut.filter(({ isWritten }) => !isWritten)
  return new Set(found.map(({ group }) => group)).size > 1 ? found : heldOut
}

/** The mean logarithmic loss; lower is better. */
function lossOf(judged: readonly HeldOut[]): number {
  const losses = judged.map(({ score, isSpam }) => -Math.log(Math.max(1e-9, isSpam ? score : 1 - score)))
  return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length)
}

export interface Verdict extends HeldOut {
  isCalledSpam: boolean
}

/** Judges each group by a model that never saw it: weights, penalties and threshold come from the other groups. */
export function judgeHeldOut(examples: readonly ReadExample[], base?: SpamModel): Verdict[] {
  return groupsOf(examples).flatMap((group) => {
    const others = examples.filter((example) => example.group !== group)
    const { prior, threshold } = choose(others, base)
    const weights = fit(others, prior)
    const languages = languagesOf(others, base)
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

// With fewer examples of a kind, a language does not count as learned.
const languageExamplesMin = 20

/** The languages with enough examples of both kinds, and those of `base`; two-letter codes. */
export function languagesOf(examples: readonly ReadExample[], base?: SpamModel): string[] {
  const byLanguage = Map.groupBy(examples, ({ language }) => language)
  const learned = [...byLanguage].filter(([, list]) => leastOf(list) >= languageExamplesMin)
  return [...new Set([...(base?.languages ?? []), ...learned.map(([language]) => language)])].sort()
}
