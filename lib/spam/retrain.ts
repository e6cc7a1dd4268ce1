import { createHash } from 'node:crypto'
import type { Example } from './fit.ts'
import { heldOutMin, isBetter, measureModel } from './is-better.ts'
import type { Measure, SpamModel } from './model.ts'
import { readText } from './read-text.ts'
import { trainMeasuredOn } from './train.ts'

/** Words on which a moderator decided. */
export interface DecidedWords {
  text: string
  isSpam: boolean
  /** Any name of the writer, which is not kept. */
  writer: string
  /** Id of the post. */
  post: string
}

export interface Retraining {
  /** The latest first. */
  decisions: readonly DecidedWords[]
  /** Examples that are always trained on. */
  starting: readonly Example[]
  /** The shipped model, whose weights the examples adjust. */
  base: SpamModel
  /** The model at work. */
  current: SpamModel
  trainedAt: Date
}

export type Retrained =
  | { outcome: 'too-few'; trained: number; heldOut: number }
  | {
      outcome: 'kept' | 'discarded'
      /** Number of decisions that were trained on. */
      trained: number
      /** The new model, measured on held-out decisions. */
      model: SpamModel
      /** The model at work, measured on the same. */
      current: Measure
    }

/**
 * Trains on the decisions and the starting examples, and says whether the new model is better than the one at work, on
 * decisions that no model was ever trained on. Pure; with thousands of decisions it takes half a minute.
 */
export function retrain({ decisions, starting, base, current, trainedAt }: Retraining): Retrained {
  const known = withoutRepeats(decisions)
  const heldOut = known.filter(({ text }) => isHeldOut(text))
  const trained = known.filter(({ text }) => !isHeldOut(text))
  if (!isEnough(heldOut) || !isEnough(trained)) {
    return { outcome: 'too-few', trained: trained.length, heldOut: heldOut.length }
  }
  const collected = trained.map(({ post, ...example }) => ({ ...example, source: sourceOf(post) }))
  // Written examples have no source, so they are divided at random.
  const written = starting.map(({ text, isSpam }) => ({ text, isSpam }))
  const model = trainMeasuredOn({ examples: [...collected, ...written], seed: 1, trainedAt, base }, heldOut)
  return {
    outcome: isBetter({ candidate: model, current }, heldOut) ? 'kept' : 'discarded',
    trained: trained.length,
    model,
    current: measureModel(current, heldOut),
  }
}

const isEnough = (decisions: readonly DecidedWords[]) =>
  decisions.length >= heldOutMin && new Set(decisions.map(({ isSpam }) => isSpam)).size === 2

/** A flood of the same words counts once, as the latest decision on them. */
function withoutRepeats(decisions: readonly DecidedWords[]): DecidedWords[] {
  const seen = new Set<string>()
  return decisions.filter(({ text }) => {
    const words = wordsOf(text)
    if (seen.has(words)) return false
    seen.add(words)
    return true
  })
}

const wordsOf = (text: string) => {
  const { words, links } = readText(text)
  return [...words, ...links.map(({ host }) => host)].join(' ')
}

const digestOf = (text: string) => createHash('sha256').update(text).digest()

const heldOutShare = 1 / 4

/** Whether words are held out for ever: the words themselves decide, so the same ones are never trained on. */
const isHeldOut = (text: string) => digestOf(wordsOf(text)).readUInt32BE() < heldOutShare * 2 ** 32

const postGroups = 5

/** Posts in a few groups: each group is held out once to choose penalties, which takes the time of a training. */
const sourceOf = (post: string) => `posts/${digestOf(post).readUInt32BE() % postGroups}`
