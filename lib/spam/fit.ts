import { findFeatures } from './features.ts'
import type { Features } from './features.ts'
import { findLanguage } from './language.ts'
import { readText } from './read-text.ts'
import { solve, toChance } from './solve.ts'
import type { Column } from './solve.ts'

/** A comment that is known to be spam or honest. */
export interface Example {
  text: string
  isSpam: boolean
  /** How much it counts; 1 when left out. */
  weight?: number
  /** Its blog or film, whose examples are held out together. Left out for written examples. */
  source?: string
  /** Whoever wrote it: a word that only this person uses is not learned. Left out where nobody knows. */
  writer?: string
}

export interface ReadExample {
  features: Features
  language: string
  isSpam: boolean
  weight: number
  /** Examples of one group are held out together. */
  group: string
  /** Not collected, but written for training. */
  isWritten: boolean
  writer: string | undefined
}

/** An example with its features and language, ready for `fit`. */
export function readExample(
  { text, isSpam, weight = 1, source, writer }: Example,
  group: string,
): ReadExample {
  const read = readText(text)
  return {
    features: findFeatures(read),
    language: findLanguage(read),
    isSpam,
    weight,
    group,
    isWritten: source === undefined,
    writer,
  }
}

/** The prior of the weights. */
export interface Prior {
  /** Penalty for signals: how strongly their weights are drawn to those of `base`, or else to zero. */
  signals: number
  /** Penalty for words and pairs. */
  words: number
  /** Weights learned from other examples. */
  base: Weights | undefined
}

export interface Weights {
  intercept: number
  /** Weight of each feature; zeros are left out. */
  weights: Record<string, number>
}

// A rarer word tells about the example, not about spam.
const wordExamplesMin = 3
// The intercept follows the share of spam in the examples, almost without a penalty.
const interceptPenalty = 0.001
const decimals = 1_000

/** Learns the weight of each feature. Equal examples in equal order give equal weights. */
export function fit(examples: readonly ReadExample[], { signals, words, base = nothing }: Prior): Weights {
  const columns = [...columnsOf(examples)].filter(([feature, rows]) => {
    return base.weights[feature] !== undefined || isLearned({ feature, rows, examples })
  })
  const all = { rows: examples.map((_, row) => row), values: examples.map(() => 1) }
  const [intercept = 0, ...changes] = solve({
    columns: [
      { ...all, penalty: base === nothing ? interceptPenalty : signals },
      ...columns.map(([feature, cells]): Column => ({
        ...cells,
        penalty: isWord(feature) ? words : signals,
      })),
    ],
    targets: examples.map(({ isSpam }) => (isSpam ? 1 : 0)),
    importance: examples.map(({ weight }) => weight),
    starts: examples.map(({ features }) => marginOf(features, base)),
  })
  const changed = new Map(Object.entries(base.weights))
  columns.forEach(([feature], index) =>
    changed.set(feature, (changed.get(feature) ?? 0) + (changes[index] ?? 0)),
  )
  const rounded = [...changed].map(([feature, weight]) => [feature, round(weight)] as const)
  return {
    intercept: round(base.intercept + intercept),
    weights: Object.fromEntries(
      rounded.filter(([, weight]) => weight !== 0).sort(([first], [second]) => (first < second ? -1 : 1)),
    ),
  }
}

const nothing: Weights = { intercept: 0, weights: {} }

interface Cells {
  rows: number[]
  values: number[]
}

function columnsOf(examples: readonly ReadExample[]): [string, Cells][] {
  const byFeature = new Map<string, Cells>()
  examples.forEach(({ features }, row) => {
    for (const [feature, value] of features) {
      const cells = byFeature.get(feature) ?? { rows: [], values: [] }
      if (cells.rows.length === 0) byFeature.set(feature, cells)
      cells.rows.push(row)
      cells.values.push(value)
    }
  })
  return [...byFeature].sort(([first], [second]) => (first < second ? -1 : 1))
}

/**
 * A word is learned if examples by three writers in two groups have it. Words of one group tell its subject, and words
 * of one writer tell who that is.
 */
function isLearned({
  feature,
  rows: { rows },
  examples,
}: {
  feature: string
  rows: Cells
  examples: readonly ReadExample[]
}) {
  if (!isWord(feature)) return true
  const writers = new Set(rows.map((row) => examples[row]?.writer ?? row))
  return writers.size >= wordExamplesMin && new Set(rows.map((row) => examples[row]?.group)).size > 1
}

const isWord = (feature: string) => !feature.startsWith('signal:')
const round = (value: number) => Math.round(value * decimals) / decimals

/** The chance that a comment with these features is spam, from 0 to 1. */
export function chanceOf(features: Features, weights: Weights): number {
  return toChance(marginOf(features, weights))
}

function marginOf(features: Features, { intercept, weights }: Weights): number {
  let margin = intercept
  for (const [feature, value] of features) margin += (weights[feature] ?? 0) * value
  return margin
}
