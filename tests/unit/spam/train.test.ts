import { describe, expect, test } from 'vitest'
import { readExamples } from '#lib/spam/examples.ts'
import type { Example } from '#lib/spam/fit.ts'
import { isBetter } from '#lib/spam/is-better.ts'
import { chooseThreshold, measure } from '#lib/spam/measure.ts'
import { readModel } from '#lib/spam/model.ts'
import { scoreSpam } from '#lib/spam/score.ts'
import { solve } from '#lib/spam/solve.ts'
import { trainSpam } from '#lib/spam/train.ts'
import { ownExamplesCsv, shippedModel } from './shipped-model.ts'

const trainedAt = new Date('2026-11-28T00:00:00Z')
const own: Example[] = readExamples(ownExamplesCsv).map(({ text, isSpam }) => ({ text, isSpam }))
const few = own.filter((_, index) => index % 5 === 0)

describe('training', () => {
  test('gives the same model, byte for byte, for the same examples and seed', () => {
    const train = () => JSON.stringify(trainSpam({ examples: few, seed: 7, trainedAt }))
    expect(train()).toBe(train())
  })

  test('gives a model that can be written and read', () => {
    const model = trainSpam({ examples: few, seed: 7, trainedAt })
    expect(readModel(JSON.stringify(model))).toEqual(model)
    expect(() => readModel(JSON.stringify({ ...model, version: 2 }))).toThrow()
  })

  test('learns words from decisions that no rule has', () => {
    const spam = ['zorgle', 'blimf', 'quant'].flatMap((word) =>
      Array.from({ length: 20 }, (_, index) => ({
        text: `the ${word} of my zorgle blimf ${index}`,
        isSpam: true,
      })),
    )
    const honest = Array.from({ length: 60 }, (_, index) => ({
      text: `the team of my brother had ${index}`,
      isSpam: false,
    }))
    const model = trainSpam({ examples: [...spam, ...honest], seed: 1, trainedAt })
    expect(scoreSpam('the zorgle blimf', model).score).toBeGreaterThan(model.threshold)
    expect(scoreSpam('the team of my brother', model).score).toBeLessThan(model.threshold)
    expect(scoreSpam('the zorgle blimf', model).reasons.map(({ feature }) => feature)).toContain(
      'the word “zorgle”',
    )
  })

  test('continues from a model: it keeps old knowledge and adds new', () => {
    const decisions = Array.from({ length: 60 }, (_, index): Example => {
      const isSpam = index % 2 === 0
      return { text: isSpam ? `zorgle is the word ${index}` : `the roster of week ${index}`, isSpam }
    })
    const model = trainSpam({ examples: decisions, seed: 1, trainedAt, base: shippedModel })
    expect(scoreSpam('zorgle is the word', shippedModel).score).toBeLessThan(shippedModel.threshold)
    expect(scoreSpam('zorgle is the word', model).score).toBeGreaterThan(model.threshold)
    expect(scoreSpam('Please subscribe to my channel', model).score).toBeGreaterThan(model.threshold)
    expect(scoreSpam('Great article, thank you.', model).score).toBeLessThan(model.threshold)
    expect(model).toMatchObject({ threshold: shippedModel.threshold, languages: shippedModel.languages })
  })

  test('counts an example by its weight', () => {
    const train = (weight: number) =>
      trainSpam({
        examples: [...few, ...few.map((example) => ({ ...example, isSpam: !example.isSpam, weight }))],
        seed: 1,
        trainedAt,
      })
    const text = 'Please subscribe to my channel'
    expect(scoreSpam(text, train(0.1)).score).toBeGreaterThan(0.5)
    expect(scoreSpam(text, train(10)).score).toBeLessThan(0.5)
  })

  test('supports a language only with enough examples of both kinds', () => {
    const english = few.filter(({ text }) => scoreSpam(text, shippedModel).language === 'en')
    expect(trainSpam({ examples: english, seed: 1, trainedAt }).languages).toEqual(['en'])
    expect(trainSpam({ examples: own, seed: 1, trainedAt }).languages).toEqual(['de', 'en'])
  })

  test('does not fail on too few examples', () => {
    expect(trainSpam({ examples: [], seed: 1, trainedAt }).weights).toEqual({})
    expect(
      scoreSpam('word', trainSpam({ examples: [{ text: 'a', isSpam: true }], seed: 1, trainedAt })).score,
    ).toBe(null)
  })

  test('finds the minimum: a change of any weight increases the loss', () => {
    const problem = {
      columns: [
        { rows: [0, 1, 2, 3], values: [1, 1, 1, 1], penalty: 0.1 },
        { rows: [0, 1, 3], values: [1, 0.5, 0.2], penalty: 1 },
      ],
      targets: [1, 1, 0, 0],
      importance: [1, 2, 1, 1],
      starts: [0, 0.5, 0, -0.3],
    }
    const loss = (weights: readonly number[]) => {
      const margins = [...problem.starts]
      problem.columns.forEach(({ rows, values }, column) => {
        rows.forEach(
          (row, at) => (margins[row] = (margins[row] ?? 0) + (weights[column] ?? 0) * (values[at] ?? 0)),
        )
      })
      const data = margins.map((margin, row) => {
        const sign = problem.targets[row] === 1 ? 1 : -1
        return (problem.importance[row] ?? 1) * Math.log(1 + Math.exp(-sign * margin))
      })
      const prior = problem.columns.map(({ penalty }, column) => (penalty * (weights[column] ?? 0) ** 2) / 2)
      return [...data, ...prior].reduce((sum, value) => sum + value, 0)
    }
    const weights = solve(problem)
    for (const column of [0, 1]) {
      for (const step of [-0.001, 0.001]) {
        const moved = weights.map((weight, index) => (index === column ? weight + step : weight))
        expect(loss(moved)).toBeGreaterThan(loss(weights))
      }
    }
  })
})

describe('measures', () => {
  const judged = [
    { score: 0.9, isSpam: true },
    { score: 0.8, isSpam: false },
    { score: 0.7, isSpam: true },
    { score: 0.2, isSpam: false },
    { score: null, isSpam: true },
  ]

  test('count a comment without a score as passed', () => {
    expect(measure(judged, 0.5)).toEqual({ precision: 0.6667, recall: 0.6667, n: 5 })
    expect(measure(judged, 0.85)).toEqual({ precision: 1, recall: 0.3333, n: 5 })
  })

  test('are 1 if there was nothing to find', () => {
    expect(measure([], 0.5)).toEqual({ precision: 1, recall: 1, n: 0 })
  })

  test('give the lowest threshold with enough precision', () => {
    expect(chooseThreshold(judged)).toBe(0.81)
    expect(chooseThreshold(judged.filter(({ isSpam }) => isSpam))).toBe(0.45)
  })
})

describe('a new model replaces the current one', () => {
  const current = shippedModel
  const silent = { ...current, threshold: 1 }

  test('if it is better on held-out decisions', () => {
    expect(isBetter({ candidate: current, current: silent }, own)).toBe(true)
  })

  test('not if it is worse or equal', () => {
    expect(isBetter({ candidate: silent, current }, own)).toBe(false)
    expect(isBetter({ candidate: current, current }, own)).toBe(false)
  })

  test('not if it finds more spam but holds more honest comments', () => {
    const eager = { ...current, threshold: 0 }
    expect(isBetter({ candidate: eager, current }, own)).toBe(false)
  })

  test('not on too few decisions, or on decisions of one kind only', () => {
    expect(isBetter({ candidate: current, current: silent }, own.slice(0, 49))).toBe(false)
    const spam = own.filter(({ isSpam }) => isSpam)
    expect(isBetter({ candidate: current, current: silent }, spam)).toBe(false)
  })
})

test('the shipped model is small, and its promised figures were measured', () => {
  expect(JSON.stringify(shippedModel).length).toBeLessThan(200_000)
  for (const source of ['a', 'b', 'c']) {
    expect(shippedModel.measuredBySource[source]?.precision).toBeGreaterThanOrEqual(0.985)
  }
})
