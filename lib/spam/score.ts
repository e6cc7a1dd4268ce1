import * as words from '#lib/words/en.ts'
import { findFeatures } from './features.ts'
import { chanceOf } from './fit.ts'
import { findLanguage } from './language.ts'
import type { SpamModel } from './model.ts'
import { readText } from './read-text.ts'
import type { ReadText } from './read-text.ts'
import type { SignalId } from './signals/signal.ts'

/** A feature of a comment that raised or lowered its score. */
export interface Reason {
  /** The feature in words for a moderator. */
  feature: string
  /** In log-odds: above 0 for spam, below for honest; 0.7 doubles the odds. */
  weight: number
}

export type SpamScore =
  | { score: number; reasons: Reason[]; language: string }
  /** For a language that the model did not learn. */
  | { score: null; reasons: Reason[]; language: string }

const reasonsMax = 5
const weightMin = 0.1

/** The chance that a comment is spam, from 0 to 1, with the five features that changed it most. */
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
