import type { SpamModel } from '#lib/spam/model.ts'
import { scoreSpam } from '#lib/spam/score.ts'
import type { Reason } from '#lib/spam/score.ts'
import * as words from '#lib/words/en.ts'
import { hold, note } from './check.ts'
import type { Judge } from './check.ts'

/** The name of the only check with a threshold. */
export const spamScoreName = 'spam-score'

/**
 * Holds words with a score at the threshold (0 to 1) or above, by the model of the policy or else the shipped one. Words
 * in an unknown language pass.
 */
export const spamScore =
  (shipped: SpamModel): Judge =>
  ({ body, policy: { spamThreshold, spamModel } }) => {
    const model = spamModel ?? shipped
    const threshold = spamThreshold ?? model.threshold
    const { score, reasons } = scoreSpam(body, model)
    if (score === null) return note(reasons.map(({ feature }) => feature).join(' '))
    if (score < threshold) return null
    const sentence = words.checks.spamScore({ score: percentOf(score), reasons: reasons.map(nameReason) })
    return hold(sentence, { score: Math.round(score * 1_000) / 1_000, threshold, ...numbersOf(reasons) })
  }

/** Rounded down, so that only certainty is 100. */
const percentOf = (score: number) => Math.floor(score * 100)

const nameReason = ({ feature, weight }: Reason) =>
  `${feature} (${weight > 0 ? '+' : '−'}${Math.abs(weight)})`

const numbersOf = (reasons: readonly Reason[]) =>
  Object.fromEntries(reasons.map(({ feature, weight }) => [feature, weight]))
