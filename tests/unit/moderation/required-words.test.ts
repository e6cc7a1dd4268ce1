import { describe, expect, it } from 'vitest'
import { appealAnswerSchema, appealSchema } from '#lib/moderation/appeals/appeal-input.ts'
import { chooseReason } from '#lib/moderation/choose-reason.ts'
import { decisionSchema } from '#lib/moderation/input.ts'
import { usualReasons } from '#lib/moderation/reasons.ts'
import { ruleSchema } from '#lib/moderation/rule-input.ts'
import { sanctionSchema } from '#lib/moderation/sanctions/sanction-input.ts'

const listReasons = () => Promise.resolve(usualReasons)
const id = crypto.randomUUID()

describe.each([' \u200b\u2060 ', '\u00ad', '\u3164\u2800', '\n', '.'])('%j is not enough', (typed) => {
  it('for an appeal, which is made once', () => {
    expect(appealSchema.safeParse({ text: typed }).error?.issues[0]?.message).toBe(
      'Say why the decision is wrong.',
    )
  })

  it('for the answer to an appeal', () => {
    const answered = { id, outcome: 'founded', answer: typed }
    expect(appealAnswerSchema.safeParse(answered).error?.issues[0]?.message).toBe('Answer with your reasons.')
  })

  it('for a note that a reason needs', async () => {
    const chosen = chooseReason({ reason: 'other', note: typed }, { listReasons })
    await expect(chosen).rejects.toMatchObject({ issues: [{ field: 'note' }] })
  })
})

describe('words that show nothing', () => {
  const blank = ' \u200b\u2060 '
  it('are no note', () => {
    expect(decisionSchema.parse({ ids: [id], decision: 'reject', note: blank }).note).toBe('')
    expect(sanctionSchema.parse({ person: id, kind: 'warning', note: blank }).note).toBe('')
  })

  it('are no example of a rule', () => {
    const rule = { kind: 'word', mode: 'hold', text: 'casino', example: 'A casino.', counterexample: blank }
    expect(ruleSchema.safeParse(rule).error?.issues.map(({ path }) => path[0])).toEqual(['counterexample'])
  })

  it('leave words around them alone', () => {
    expect(appealSchema.parse({ text: ' No.\u200b\r\nI did not. ' }).text).toBe('No.\u200b\nI did not.')
  })
})
