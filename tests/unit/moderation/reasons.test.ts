import { expect, test } from 'vitest'
import { foldReason, joinReasons, spamReason, usualReasons } from '#lib/moderation/reasons.ts'

const own = (key: string, replaces: string | null = null) => ({
  key,
  replaces,
  title: `Reason ${key}`,
  clause: `Paragraph ${key}`,
  explanation: `Explanation ${key}`,
})

test('without reasons of the owner the usual ones are there', () => {
  expect(joinReasons([])).toEqual(usualReasons)
})

test('a reason of the owner takes the place and key of a usual one, or comes before them', () => {
  const reasons = joinReasons([own('a', 'insult'), own('b')])
  expect(reasons[0]).toMatchObject({ key: 'own-b', title: 'Reason b', ground: 'guidelines' })
  expect(reasons.find(({ key }) => key === 'insult')).toMatchObject({ clause: 'Paragraph a' })
  expect(reasons).toHaveLength(usualReasons.length + 1)
})

test('the reasons that the site itself needs are never missing, and each has a digit', () => {
  const reasons = joinReasons(Array.from({ length: 9 }, (_, n) => own(String(n))))
  expect(reasons.length).toBeLessThanOrEqual(9)
  const keys = reasons.map(({ key }) => key)
  expect(keys).toEqual(expect.arrayContaining([foldReason, spamReason, 'unlawful', 'other']))
})
