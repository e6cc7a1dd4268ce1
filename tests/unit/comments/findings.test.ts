import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hold, usualPolicy } from '#lib/comments/checks/check.ts'
import { readyRule } from '#lib/comments/checks/word-rule.ts'
import { judge } from '#lib/comments/judge.ts'
import { makeFacts } from '#tests/factories/facts.ts'

describe('findings', () => {
  it('have nothing that cannot be stored, or that changes the text around it', async () => {
    const label = fc.string({
      unit: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz0123456789-')),
      maxLength: 20,
    })
    const body = fc.oneof(
      label.map((code) => `See xn--${code}.com`),
      fc.string({ unit: 'binary' }).map((said) => `casino${said}casino`),
    )
    const rule = readyRule({ id: 'a', kind: 'pattern', mode: 'hold', text: '(?s)casino.*' })
    const policy = { ...usualPolicy, rules: [rule] }
    await fc.assert(
      fc.asyncProperty(body, async (said) => {
        const { results } = await judge(makeFacts({ body: said, policy }))
        expect(JSON.stringify(results).isWellFormed()).toBe(true)
        for (const { sentence } of results) {
          expect(sentence?.isWellFormed()).toBe(true)
          expect(sentence).not.toMatch(/[\p{Cc}\p{Cf}]/u)
        }
      }),
      { numRuns: 500, examples: [['See xn--ib9b.com'], ['See xn--ab-zd9k.example.com'], ['casino\u202eb']] },
    )
  })

  it('have only numbers that are some', async () => {
    const odd = { name: 'odd', judge: () => hold('A\u202e\nb\ud800', { none: NaN, many: Infinity, one: 1 }) }
    const { results } = await judge(makeFacts(), { checks: [odd] })
    expect(results).toEqual([{ check: 'odd', outcome: 'hold', sentence: 'A b\ufffd', numbers: { one: 1 } }])
  })
})
