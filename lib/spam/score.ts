import * as words from '#lib/words/en.ts'
import { findFeatures } from './features.ts'
import { chanceOf } from './fit.ts'
import { findLanguage } from './language.ts'
import type { SpamModel } from './model.ts'
import { readText } from './read-text.ts'
import type { ReadText } from './read-text.ts'
import type { SignalId } from './signals/signal.ts'

/** Something about a comment that pushed its score. */
export interface Reason {
  /** In words that a moderator reads. */
  feature: string
  /** Above 0 towards spam, below towards honest; in log-odds, so that 0.7 doubles the odds. */
  weight: number
}

export type SpamScore =
  | { score: number; reasons: Reason[]; language: string }
  /** A language that the model did not learn. */
  | { score: null; reasons: Reason[]; language: string }

const reasonsMax = 5
const weightMin = 0.1

/** How likely a comment is spam, from 0 to 1, with what pushed the score farthest. Held when it reaches the threshold. */
export function scoreSpam(text: string, model: SpamModel): SpamScore {
  const read = readText(text)
  const language = findLanguage(read)
  if (!model.languages.includes(language)) {
    return { score: null, reasons: [{ feature: words.spam.notLearned(language), weight: 0 }], language }
  }
  const features = findFeatures(read)
  const reasons = [...features]
    .map(([feature, value]) => ({ feature, weight: (model.weights[feature] ?? 0) * value }))
    .filter(({ weight }) => Math.abs(weight) >= weightMin)
    .sort((first, second) => Math.abs(second.weight) - Math.abs(first.weight))
    .slice(0, reasonsMax)
    .map(({ feature, weight }) => ({
      feature: nameOf(feature, read),
      weight: Math.round(weight * 100) / 100,
    }))
  return { score: chanceOf(features, model), reasons, language }
}

function nameOf(feature: string, { links }: ReadText): string {
  const [kind = '', ...rest] = feature.split(':')
  const name = rest.join(':')
  if (kind === 'signal') {
    const named = words.spam.signals[name as SignalId]
    return typeof named === 'function' ? named(links.length) : named
  }
  const shown = name.replaceAll('#', words.spam.number)
  return kind === 'pair' ? words.spam.pair(shown) : words.spam.word(shown)
}
