import { describe, expect, test } from 'vitest'
import { readExamples } from '#lib/spam/examples.ts'
import { retrain } from '#lib/spam/retrain.ts'
import type { DecidedWords, Retrained } from '#lib/spam/retrain.ts'
import { scoreSpam } from '#lib/spam/score.ts'
import { decisionsOnTonics, tonic } from '#tests/factories/decisions.ts'
import { ownExamplesCsv, shippedModel } from './shipped-model.ts'

const starting = readExamples(ownExamplesCsv).filter((_, place) => place % 8 === 0)
const trainedAt = new Date('2026-11-29T02:20:00Z')

const train = (decisions: readonly DecidedWords[], current = shippedModel) =>
  retrain({ decisions, starting, base: shippedModel, current, trainedAt })

function modelOf(result: Retrained) {
  if (result.outcome === 'too-few') throw new Error('too few')
  return result.model
}

describe('training on the decisions of moderators', () => {
  test('learns spam that the shipped model does not know, keeps what that knew, and measures on other decisions', () => {
    const decisions = decisionsOnTonics(320)
    const result = train(decisions)
    const model = modelOf(result)
    expect(result.outcome).toBe('kept')
    expect(result.trained + model.measured.n).toBe(decisions.length)
    expect(model.measured.n).toBeGreaterThan(decisions.length / 8)
    expect(model.measured.recall).toBeGreaterThan('current' in result ? result.current.recall : 1)
    const isHeld = (text: string) => (scoreSpam(text, model).score ?? 0) >= model.threshold
    expect([tonic, 'Please subscribe to my channel', 'Great article, thank you.'].map(isHeld)).toEqual([
      true,
      true,
      false,
    ])

    // The same decisions again: the model at work is as good as the new one.
    expect(train(decisions, model).outcome).toBe('discarded')
  })

  test('has too few decisions where either kind is missing, or they are the same words', () => {
    expect(train([])).toEqual({ outcome: 'too-few', trained: 0, heldOut: 0 })
    const spam = decisionsOnTonics(640).filter(({ isSpam }) => isSpam)
    expect(train(spam).outcome).toBe('too-few')
    const flood = Array.from({ length: 1_000 }, (_, place) => ({
      ...{ text: place % 2 === 0 ? tonic : 'Thank you.', isSpam: place % 2 === 0 },
      ...{ writer: String(place), post: 'post' },
    }))
    expect(train(flood)).toMatchObject({ outcome: 'too-few' })
  })

  test('does not learn a word that fewer than three people used', () => {
    const named = decisionsOnTonics(320).map((decided, place) => {
      const [word, writer] =
        place % 3 === 0 ? ['quimbleworth', String(place % 2)] : ['brandlebury', String(place)]
      return { ...decided, text: `${decided.text} ${word}`, writer }
    })
    const features = Object.keys(modelOf(train(named)).weights).join()
    expect(features).toContain('brandlebury')
    expect(features).not.toContain('quimbleworth')
  })
})
