import { describe, expect, it } from 'vitest'
import { usualPolicy } from '#lib/comments/checks/check.ts'
import { spamScore } from '#lib/comments/checks/spam-score.ts'
import { shippedModel } from '#lib/spam/shipped-model.ts'
import { makeFacts } from '#tests/factories/facts.ts'

const find = (body: string, threshold?: number) =>
  spamScore(shippedModel)(makeFacts({ body, policy: { ...usualPolicy, spamThreshold: threshold ?? null } }))

const spam = 'Please subscribe to my channel, I make free money videos: https://bit.ly/2xyz'

describe('the learned score, as a check', () => {
  it('holds likely spam, and names the reasons of the score with their weight', () => {
    const finding = find(spam)
    expect(finding?.outcome).toBe('hold')
    expect(finding?.sentence).toMatch(
      /^It reads like spam: \d\d of 100\. What counted most, \+ for spam and − against: .+ \([+−]\d/,
    )
    expect(finding?.sentence).toContain('asks for subscribers (+')
    expect(finding?.numbers).toMatchObject({ threshold: shippedModel.threshold })
    expect(finding?.numbers['score']).toBeGreaterThan(shippedModel.threshold)
    expect(finding?.numbers['asks for subscribers']).toBeGreaterThan(0)
  })

  it('does not hold an honest text', () => {
    expect(find('In our team the one-to-ones moved to Monday, and nobody misses the old slot.')).toBeNull()
  })

  it('never refuses, even at the lowest threshold', () => {
    expect(find('A calm word.', 0)?.outcome).toBe('hold')
    expect(find(spam, 1)).toBeNull()
  })

  it('gives no score to an unlearned language, but notes that language', () => {
    const finding = find('Bonjour, je suis très heureux de vous lire et je pense que cette idée est bonne.')
    expect(finding).toMatchObject({ outcome: 'pass', numbers: {} })
    expect(finding?.sentence).toContain('a language (fr) that the score was not trained on')
  })
})
